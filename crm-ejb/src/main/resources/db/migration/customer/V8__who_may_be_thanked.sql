-- what the lifecycle's sweeps may read: who allows a call that is not about an order
create view may_be_thanked as
select p.customer_id from contact_point p
join consent c on c.customer_id = p.customer_id and c.purpose = 'MARKETING' and c.channel = 'PHONE' and c.state = 'GRANTED'
where p.kind = 'PHONE' and p.reachable;
