-- What colleagues say to each other at a task. None of it is for customers; all of it is forgotten when the customer is erased.
create table task_comment (
  id      uuid primary key,
  task_id text not null references lifecycle_task,
  login   text not null,
  text    text not null check (length(text) <= 2000),
  at      timestamptz not null
);
create index task_comment_task on task_comment (task_id, at);

create table task_question (
  id          uuid primary key,
  task_id     text not null references lifecycle_task,
  asked_by    text not null,
  asked_of    text not null,
  question    text not null check (length(question) <= 2000),
  asked_at    timestamptz not null,
  answer      text check (length(answer) <= 2000),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index task_question_task on task_question (task_id, asked_at);
create index task_question_waiting on task_question (asked_of, asked_at) where answered_at is null;
create index task_question_answered on task_question (asked_by, answered_at) where answered_at is not null;

create table task_file (
  id      uuid primary key,
  task_id text not null references lifecycle_task,
  login   text not null,
  name    text not null check (length(name) <= 120),
  type    text not null,
  size    integer not null check (size between 1 and 5242880),
  content bytea not null,
  at      timestamptz not null
);
create index task_file_task on task_file (task_id, at);

-- to whom a task comes back when the colleague who was given it is done
alter table lifecycle_task add column returns_to text, add check (returns_to is null or assignee is not null);
