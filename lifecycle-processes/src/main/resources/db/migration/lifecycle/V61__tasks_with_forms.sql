-- What a task's form asks besides the outcome and the note, as the diagram described it when the task was made, and what was answered: name, value, name, value …
alter table lifecycle_task
  add column fields text[] not null default '{}',
  add column answers text[] not null default '{}';
