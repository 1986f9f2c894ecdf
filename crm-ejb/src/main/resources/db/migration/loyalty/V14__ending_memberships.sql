-- what the lifecycle's sweeps may read: paid memberships of members that nothing of the same plan lengthens
create view ending_membership as
select p.customer_id, p.id as paid_membership_id, p.ends_at, p.fee_minor,
       p.id || ' ' || to_char(p.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ending from paid_membership p
join member m on m.customer_id = p.customer_id and m.left_at is null
where not exists (select 1 from paid_membership l where l.customer_id = p.customer_id and l.plan = p.plan
                  and l.id <> p.id and l.starts_at >= p.ends_at and l.ends_at > l.starts_at);
create index paid_membership_ends on paid_membership (ends_at);
