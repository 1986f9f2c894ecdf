-- What designers draw before it is live: drafts of a stage's files with every edition, comments, and what was decided, which stays for ever.
create table design_draft (
  id               uuid primary key,
  stage            text not null,
  title            text not null check (length(title) between 1 and 200),
  author           text not null,
  origin           text not null check (origin in ('SHIPPED', 'DESIGNED')),
  -- of what came with a newer product while a designer's release was live: it arrives once
  shipped_checksum text,
  state            text not null check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'DISCARDED')),
  edition          integer not null,
  faults           integer not null,
  created_at       timestamptz not null,
  changed_at       timestamptz not null
);
create index design_draft_by_stage on design_draft (stage, changed_at desc);
create unique index design_draft_shipped_once on design_draft (stage, shipped_checksum) where shipped_checksum is not null;

create table design_edition (
  draft_id uuid not null references design_draft on delete cascade,
  number   integer not null,
  author   text not null,
  note     text check (length(note) <= 500),
  faults   integer not null,
  saved_at timestamptz not null,
  primary key (draft_id, number)
);

-- A file as it is from an edition on; without a source it is no longer there.
create table design_file (
  draft_id uuid not null,
  name     text not null,
  edition  integer not null,
  source   text,
  primary key (draft_id, name, edition),
  foreign key (draft_id, edition) references design_edition (draft_id, number) on delete cascade
);

create table design_comment (
  id         uuid primary key,
  draft_id   uuid not null references design_draft on delete cascade,
  edition    integer not null,
  file       text not null,
  element    text not null,
  words      text not null check (length(words) between 1 and 2000),
  author     text not null,
  written_at timestamptz not null
);
create index design_comment_by_draft on design_comment (draft_id, written_at);

create table design_act (
  id       uuid primary key,
  stage    text not null,
  -- null for what is done to a stage and not to a draft
  draft_id uuid references design_draft,
  edition  integer,
  kind     text not null check (kind in ('SUBMITTED', 'SENT_BACK', 'PUBLISHED', 'UNPUBLISHED', 'DISCARDED')),
  done_by  text not null,
  reason   text check (length(reason) <= 1000),
  -- an administrator in place of a reviewer, because there is none
  alone    boolean not null,
  done_at  timestamptz not null
);
create index design_act_by_stage on design_act (stage, done_at desc);
create index design_act_by_draft on design_act (draft_id) where draft_id is not null;

-- A release that was taken back is never gone back to; a column of its own, so that older nodes read the state as before.
alter table process_release add column withdrawn_at timestamptz;
