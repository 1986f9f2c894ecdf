-- what the lifecycle's sweeps may read: who can be called for an opinion
create view may_be_called as
select p.customer_id from contact_point p
join consent c on c.customer_id = p.customer_id and c.purpose = 'FEEDBACK' and c.channel = 'PHONE' and c.state = 'GRANTED'
where p.kind = 'PHONE' and p.reachable;
