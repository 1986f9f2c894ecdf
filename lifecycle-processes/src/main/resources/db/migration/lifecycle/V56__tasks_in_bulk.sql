-- One deed for many tasks: what is to be done, by whom, since when. Each task has a row, and is done in a transaction of its own together with that row:
-- whatever stops in between goes on behind the last one.
create table task_batch (
  id            uuid primary key,
  kind          text not null check (kind in ('HAND_OVER', 'PUT_OFF', 'COMPLETE')),
  to_login      text,
  until         timestamptz,
  outcome       text,
  reason        text not null check (length(reason) <= 1000),
  by_login      text not null,
  created_at    timestamptz not null,
  -- completions can be taken back until then
  starts_at     timestamptz not null,
  taken_back_at timestamptz,
  finished_at   timestamptz,
  check ((kind = 'HAND_OVER') = (to_login is not null)),
  check ((kind = 'PUT_OFF') = (until is not null)),
  check ((kind = 'COMPLETE') = (outcome is not null))
);
create index task_batch_open on task_batch (starts_at) where finished_at is null;
create index task_batch_by on task_batch (by_login, created_at desc);

create table task_batch_row (
  batch_id   uuid not null references task_batch,
  no         integer not null,
  task_id    text not null references lifecycle_task,
  state      text not null check (state in ('WAITING', 'DONE', 'REFUSED', 'TAKEN_BACK')),
  -- why it was refused: a code, and what its text wants as name, value, name, value …
  code       text,
  parameters text[] not null default '{}',
  at         timestamptz,
  failures   smallint not null default 0,
  -- after a failure
  not_before timestamptz,
  primary key (batch_id, no),
  unique (batch_id, task_id),
  check ((state = 'REFUSED') = (code is not null))
);
create index task_batch_row_waiting on task_batch_row (batch_id, no) where state = 'WAITING';
create index task_batch_row_task on task_batch_row (task_id);
