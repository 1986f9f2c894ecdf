-- No step of a process waits for ever: none has used up its tries, and none holds a lock whose time is over by more than an hour.
-- cure: System, Failed steps: read the reason, mend it, and let it try again.
select 'step ' || coalesce(e.act_id_, '?') || ' of ' || j.process_def_key_ || ' for customer ' || coalesce(p.business_key_, '?') || ' failed: '
       || left(coalesce(j.exception_msg_, ''), 200) as what
from act_ru_job j left join act_ru_execution e on e.id_ = j.execution_id_ left join act_ru_execution p on p.id_ = j.process_instance_id_
where j.retries_ = 0
union all
select 'job ' || id_ || ' is locked by ' || lock_owner_ || ' until ' || lock_exp_time_ from act_ru_job
where lock_owner_ is not null and lock_exp_time_ <
  (select now() + coalesce(max(offset_millis), 0) * interval '1 millisecond' from platform_clock) at time zone 'UTC' - interval '1 hour'
