-- Customers on their way who go on by another version. Each run has a row, and is moved in a transaction of its own together with that row: whatever
-- stops in between goes on behind the last one.
create table stage_migration (
  id              uuid primary key,
  stage           text not null,
  process_key     text not null,
  from_definition text not null,
  to_definition   text not null,
  from_version    integer not null,
  to_version      integer not null,
  -- element, counterpart, element, counterpart …
  mapping         text[] not null,
  reason          text not null check (length(reason) <= 1000),
  by_login        text not null,
  created_at      timestamptz not null,
  state           text not null check (state in ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
  finished_at     timestamptz,
  undone_by       text,
  undone_at       timestamptz,
  check ((state in ('UNDOING', 'UNDONE')) = (undone_by is not null))
);
create unique index stage_migration_one on stage_migration (process_key) where state in ('RUNNING', 'UNDOING');
create index stage_migration_by_stage on stage_migration (stage, created_at desc);

create table stage_migration_row (
  migration_id uuid not null references stage_migration,
  no           integer not null,
  instance_id  text not null,
  -- what the run is about, such as the id of a customer
  business_key text,
  element      text not null,
  foreseen     text not null,
  deed         text not null check (deed in ('MOVE', 'PAUSE', 'EXCLUDE')),
  state        text not null check (state in ('PLANNED', 'MOVED', 'FAILED', 'EXCLUDED', 'PAUSED', 'UNDONE')),
  -- where it waited when it was looked at: one that has gone on since is not moved
  stands       text[] not null,
  -- whether it is in the other version; one that is paused may not be
  moved        boolean not null default false,
  -- when its timers would have gone off before: element, moment, element, moment …
  moments      text[] not null default '{}',
  -- activities begun and ended right after the move: while they are as many, it has done nothing since
  begun        integer,
  ended        integer,
  -- why it failed, or could not be moved back, and what the engine said of it
  code         text,
  words        text,
  failures     smallint not null default 0,
  at           timestamptz,
  primary key (migration_id, no),
  unique (migration_id, instance_id)
);
create index stage_migration_row_planned on stage_migration_row (migration_id, no) where state = 'PLANNED';
