create table import_run (
  id          uuid primary key,
  mode        text not null check (mode in ('HISTORY','LIVE')),
  dry_run     boolean not null,
  state       text not null check (state in ('QUEUED','RUNNING','DONE','FAILED')),
  file_name   text,
  bytes       bigint not null default 0,
  total       bigint not null default 0,
  loaded      bigint not null default 0,
  duplicate   bigint not null default 0,
  bad         bigint not null default 0,
  -- where it goes on after a crash: lines of the file that are done
  lines_done  bigint not null default 0,
  created_at  timestamptz not null,
  created_by  text not null,
  started_at  timestamptz,
  ended_at    timestamptz,
  lease_until timestamptz,
  lease_owner text
);
create index import_run_open on import_run (created_at) where state in ('QUEUED','RUNNING');

-- the upload itself, in pieces, so that another node can go on
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
