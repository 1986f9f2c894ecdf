-- what the lifecycle's sweeps may read: unused coupons of customers, of those that messages can name: they take something off, from a basket on
create view ending_coupon as
select customer_id, cause, granted_at, valid_until, coalesce(amount_minor, at_most_minor, 0) as value_minor,
       id || ' ' || to_char(valid_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ending
from coupon where state = 'GRANTED' and customer_id is not null and (kind is null or kind in ('PERCENT','AMOUNT'))
  and min_basket_minor > 0;
