-- Nobody was welcomed twice: one coupon, one process, and no welcome coupon without its process.
-- cure: take the second coupon back on the customer's page with a reason, and tell us: the schema should not have let it happen.
select 'customer ' || customer_id || ': ' || count(*) || ' welcome coupons' as what from coupon where cause = 'welcome' group by customer_id having count(*) > 1
union all
select 'customer ' || business_key_ || ': ' || count(*) || ' welcomes run at once' from act_ru_execution
where parent_id_ is null and proc_def_id_ like 'welcome:%' group by business_key_ having count(*) > 1
union all
select 'customer ' || c.customer_id || ': a welcome coupon, and no welcome was begun' from coupon c where c.cause = 'welcome'
and not exists (select 1 from once_per_customer o where o.process_key = 'welcome' and o.customer_id = c.customer_id)
