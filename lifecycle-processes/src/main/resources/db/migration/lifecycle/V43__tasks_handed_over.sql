-- tasks that went from one person to another: kept for whoever asks why a task is with whom
create table task_hand_over (
  no         bigint generated always as identity primary key,
  task_id    text not null references lifecycle_task,
  from_login text,
  to_login   text not null,
  by_login   text not null,
  note       text check (length(note) <= 1000),
  at         timestamptz not null
);
create index task_hand_over_task on task_hand_over (task_id, at desc);
