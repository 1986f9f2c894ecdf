-- The engine's table has no index that leads to due jobs: with a million waiting timers each poll would read them all.
create index huike_job_due on act_ru_job (duedate_);
create index huike_job_locked on act_ru_job (process_instance_id_) where lock_owner_ is not null;
-- the page of failed steps must not read all waiting jobs either
create index huike_job_failed on act_ru_job (duedate_) where exception_msg_ is not null;

-- Every diagram that was ever live, with its source; starts go by definition_id, never by "the latest of that key".
create table process_release (
  id            uuid primary key,
  process_key   text not null,
  version       integer not null,
  checksum      text not null,
  source        text not null,
  definition_id text not null unique,
  deployment_id text not null,
  state         text not null check (state in ('LIVE', 'RETIRED')),
  origin        text not null check (origin in ('SHIPPED', 'DESIGNED')),
  released_at   timestamptz not null,
  unique (process_key, version)
);
create unique index process_release_one_live on process_release (process_key) where state = 'LIVE';
