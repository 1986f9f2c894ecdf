-- what the lifecycle's sweeps may read: who stands in a tier since when, by spending (without an end) and by a paid membership
create view tier_holder as
select customer_id, tier, enrolled_at as since, cast(null as timestamptz) as until from member where left_at is null
union all
select p.customer_id, p.tier, p.starts_at, p.ends_at from paid_membership p
join member m on m.customer_id = p.customer_id and m.left_at is null;
