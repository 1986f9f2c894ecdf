-- Tasks that are put off: off the lists of what is to be done until then, due as before.
alter table lifecycle_task
  add column later_until timestamptz,
  add column later_by text,
  add column later_note text check (length(later_note) <= 1000),
  -- when it was put off for the first time; stays, for the figures of promises kept
  add column put_off_at timestamptz,
  add check ((later_until is null) = (later_by is null)),
  add check (later_until is null or put_off_at is not null);
create index lifecycle_task_later on lifecycle_task (later_until) where later_until is not null and state in ('OPEN', 'CLAIMED');
