-- A task is looked for by the one it was opened again from, and the foreign keys look so for each task that goes: without an index each is a walk
-- through all tasks. Few tasks were ever opened again, so both stay small.
create index lifecycle_task_reopens on lifecycle_task (reopens) where reopens is not null;
create index lifecycle_task_reopened_as on lifecycle_task (reopened_as) where reopened_as is not null;
