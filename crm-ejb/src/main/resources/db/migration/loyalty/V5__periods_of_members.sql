-- what the lifecycle's sweeps may read: until when members keep what spending has earned; nobody can lose the lowest tier
create view member_period as
select customer_id, tier, period_end, to_char(period_end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as period_end_text
from member where left_at is null and tier <> 'MEMBER';

-- whom the nightly review has lowered, and who is a member still; the last word counts, so that nobody is told of what no longer holds
create view lowered_member as
select customer_id, since, to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since_text
from (select distinct on (customer_id) customer_id, tier, since, reason from member_tier order by customer_id, since desc, id desc) last
where reason = 'PERIOD_OVER' and tier is not null;
