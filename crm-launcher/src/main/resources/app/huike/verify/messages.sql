-- Every message that left has a time, no other has one, and none waits beyond its end.
-- cure: what waits beyond its end is ended by the next round of the outbox: is a node running, and is sending switched on (page System)?
select 'message ' || id || ' (' || template || '): ' || state || case when sent_at is null then ' without a time' else ', and has a time of sending' end as what
from message where (state = 'SENT') <> (sent_at is not null)
union all
select 'message ' || id || ' (' || template || ') waits since ' || created_at || ', and was to leave before ' || send_before
from message where state = 'WAITING' and send_before < (select now() + coalesce(max(offset_millis), 0) * interval '1 millisecond' from platform_clock) - interval '1 hour'
