-- whoever holds a coupon that he has not used is told of its end, whatever it gives: also gifts, free pieces and cash-back, and what works on any
-- basket; not of one whose campaign is over, which no till would take
create or replace view ending_coupon as
select c.customer_id, c.cause, c.granted_at, c.valid_until, coalesce(c.amount_minor, c.at_most_minor, 0) as value_minor,
       c.id || ' ' || to_char(c.valid_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ending
from coupon c left join campaign g on g.id = c.campaign_id
where c.state = 'GRANTED' and c.customer_id is not null and c.taken = 0 and (g.id is null or g.state = 'ACTIVE');
