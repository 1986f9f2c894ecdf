-- what the lifecycle's sweeps may read: who buys, since when silent, and how far apart purchases usually are
create view customer_rhythm as
select customer_id, kept, last_at, to_char(last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last_at_text, usual_gap_seconds
from customer_stage where not closed and kept > 0 and stage in ('NEW', 'ACTIVE', 'LOYAL');
