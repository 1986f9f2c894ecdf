-- Every process that runs for a customer is in the books of runs, and what has ended runs no more.
-- cure: the engine is right: tell us, with the lines.
select 'run ' || r.id || ' (' || r.process_key || ') of customer ' || r.customer_id || ' is open, and the engine has none' as what
from journey_run r where r.ended_at is null and not exists (select 1 from act_ru_execution e where e.id_ = r.instance_id)
union all
select 'run ' || r.id || ' (' || r.process_key || ') of customer ' || r.customer_id || ' has ended, and the engine goes on'
from journey_run r join act_ru_execution e on e.id_ = r.instance_id where r.ended_at is not null
union all
select 'process ' || e.proc_def_id_ || ' ' || e.id_ || ' runs for ' || coalesce(e.business_key_, 'nobody') || ', and is in no book'
from act_ru_execution e where e.parent_id_ is null and e.super_exec_ is null and not exists (select 1 from journey_run r where r.instance_id = e.id_)
and not exists (select 1 from once_per_customer o where o.process_key = split_part(e.proc_def_id_, ':', 1) and cast(o.customer_id as text) = e.business_key_)
