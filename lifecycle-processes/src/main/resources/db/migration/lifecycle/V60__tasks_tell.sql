-- What people at pages see at once, on every node: a task begins, changes hands, is put off, ends; somebody types for one. Told when the transaction commits,
-- whoever did it. What the night looks over, or a purchase changes of a task's facts, is not told.

create function task_tells() returns trigger language plpgsql as $$
begin
  perform pg_notify('huike', json_build_object('topic', 'task', 'id', new.id, 'team', new.team, 'state', new.state,
      'assignee', new.assignee, 'before', case when tg_op = 'UPDATE' then old.assignee end)::text);
  return null;
end $$;

create trigger task_begins after insert on lifecycle_task for each row execute function task_tells();

create trigger task_changes after update of state, assignee, later_until on lifecycle_task for each row
  when (old.state is distinct from new.state or old.assignee is distinct from new.assignee or old.later_until is distinct from new.later_until) execute function task_tells();

-- What is to leave in a moment, or stays after all, changes the lists; what is typed, the task's page alone.
create function task_draft_tells() returns trigger language plpgsql as $$
begin
  perform pg_notify('huike', json_build_object(
      'topic', case when (tg_op = 'UPDATE' and old.leaves_at is distinct from new.leaves_at)
                      or (tg_op = 'INSERT' and new.leaves_at is not null) then 'task' else 'draft' end,
      'id', t.id, 'team', t.team, 'assignee', t.assignee, 'by', new.login)::text)
    from lifecycle_task t where t.id = new.task_id;
  return null;
end $$;

create trigger task_draft_changes after insert or update of outcome, note, more, leaves_at on task_draft
  for each row execute function task_draft_tells();
