-- A finished task that is open again is another task of the engine: the rows know each other. What was told wrongly and could not be opened again says what is right.
alter table lifecycle_task
  -- whether processes that had joined the call were told how it ended
  add column told_others boolean not null default false,
  add column reopens text references lifecycle_task,
  add column reopened_as text references lifecycle_task,
  add column corrected_outcome text,
  add column corrected_by text,
  add column corrected_at timestamptz,
  add check ((corrected_outcome is null) = (corrected_by is null) and (corrected_by is null) = (corrected_at is null));
-- what somebody has finished lately
create index lifecycle_task_done_by on lifecycle_task (assignee, ended_at desc) where state = 'DONE';
