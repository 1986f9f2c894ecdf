-- What people have typed for tasks: drafts, and what a task is finished with in a moment, unless it is taken back.
create table task_draft (
  task_id   text not null references lifecycle_task,
  login     text not null,
  outcome   text,
  note      text check (length(note) <= 4000),
  -- name, value, name, value …
  more      text[] not null,
  saved_at  timestamptz not null,
  -- null: a draft
  leaves_at timestamptz,
  failures  smallint not null default 0,
  primary key (task_id, login)
);
-- a task is finished once
create unique index task_draft_leaving on task_draft (task_id) where leaves_at is not null;
create index task_draft_due on task_draft (leaves_at) where leaves_at is not null;

-- what was finished lately, for the lead's figures
create index lifecycle_task_done on lifecycle_task (ended_at) where state = 'DONE';
