create table import_run (
  id           uuid primary key,
  mode         text not null check (mode in ('HISTORY','LIVE')),
  dry_run      boolean not null,
  state        text not null check (state in ('QUEUED','RUNNING','DONE','FAILED')),
  -- CHECK counts and finds problems and stores nothing: all of a dry run, the first part of a live import
  phase        text not null check (phase in ('CHECK','LOAD')),
  -- why a queued one is not taken up: the file still comes in, or a second person has to confirm
  waits_for    text check (waits_for in ('upload','confirmation')),
  file_name    text,
  bytes        bigint not null default 0,
  total        bigint not null default 0,
  loaded       bigint not null default 0,
  duplicate    bigint not null default 0,
  bad          bigint not null default 0,
  -- customers whom a live import contacts
  starts       bigint not null default 0,
  -- where it goes on after a crash: lines of the file that are done, and the byte behind the last of them
  lines_done   bigint not null default 0,
  bytes_done   bigint not null default 0,
  -- attempts that broke since the last batch that was done
  failures     integer not null default 0,
  created_at   timestamptz not null,
  created_by   text not null,
  confirmed_by text check (confirmed_by <> created_by),
  started_at   timestamptz,
  ended_at     timestamptz,
  -- the database's clock: whoever holds the lease works on it, nobody else
  lease_until  timestamptz,
  lease_owner  text
);
create index import_run_open on import_run (created_at) where state in ('QUEUED','RUNNING');

-- the upload itself, in pieces, so that another node can go on; gone when the import has ended
create table import_piece (
  import_id uuid not null references import_run on delete cascade,
  no        integer not null,
  data      bytea not null,
  primary key (import_id, no)
);

create table import_problem (
  import_id uuid not null references import_run on delete cascade,
  line      bigint not null,
  no        smallint not null,
  column_name text,
  value     text,
  reason    text not null,
  code      text not null,
  primary key (import_id, line, no)
);
