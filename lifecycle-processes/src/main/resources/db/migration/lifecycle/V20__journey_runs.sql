-- Every run that was started through the one door, and how it ended. It stays when the engine's history is cleaned up.
create table journey_run (
  id          uuid primary key,
  process_key text not null,
  customer_id uuid not null references customer,
  -- what it was started for: one run for one cause
  cause       text not null,
  reentry     text not null check (reentry in ('NEVER', 'AFTER_END', 'PER_CAUSE')),
  -- of the engine; null only within the transaction of the start
  instance_id text unique,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  -- the end event that it reached, or why it was ended from outside
  outcome     text,
  unique (process_key, customer_id, cause),
  check ((ended_at is null) = (outcome is null))
);
create unique index journey_run_once on journey_run (process_key, customer_id) where reentry = 'NEVER';
create unique index journey_run_one_at_a_time on journey_run (process_key, customer_id)
  where reentry = 'AFTER_END' and ended_at is null;
create index journey_run_ended on journey_run (process_key, ended_at) where ended_at is not null;

-- Processes that wanted to call a customer while a call was open already: they learn how that one ends. One open call per customer.
create table joined_call (
  instance_id text primary key,
  task_id     text not null references lifecycle_task,
  process_key text not null,
  -- of the call that the process would have made: its texts are shown beside the task
  kind        text not null,
  -- name, value, name, value …
  parameters  text[] not null,
  joined_at   timestamptz not null
);
create index joined_call_task on joined_call (task_id);
create index lifecycle_task_open_call on lifecycle_task (customer_id) where contact = 'PHONE' and state in ('OPEN', 'CLAIMED');
