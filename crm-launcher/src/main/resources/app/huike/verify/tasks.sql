-- Every open task that is listed is one of the engine, and every one of the engine is listed.
-- cure: the engine is right. A task that is listed alone can be done by nobody: tell us, with the lines.
select 'task ' || t.id || ' (' || t.kind || ') is listed, and the engine has none' as what from lifecycle_task t
where t.state in ('OPEN', 'CLAIMED') and not exists (select 1 from act_ru_task r where r.id_ = t.id)
union all
select 'task ' || r.id_ || ' (' || r.task_def_key_ || ') is the engine''s, and not listed' from act_ru_task r
where not exists (select 1 from lifecycle_task t where t.id = r.id_ and t.state in ('OPEN', 'CLAIMED'))
