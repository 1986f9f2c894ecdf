-- Outcomes that wait until a second person has looked at them.
alter table lifecycle_task
  -- keys of the outcomes for which the diagram wants it
  add column review text[] not null default '{}',
  -- who waits for a second person; stays where the process no longer needed the task
  add column in_review_of text,
  -- the second person, of a task that is done
  add column reviewed_by text;
-- what is to be looked at, as it was told
create table task_review (
  task_id text primary key references lifecycle_task,
  login   text not null,
  outcome text not null,
  note    text check (length(note) <= 4000),
  -- name, value, name, value …
  more    text[] not null,
  at      timestamptz not null
);
