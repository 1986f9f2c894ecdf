-- what the shop has had of its customers, in its own currency, and goods of which kinds are with them still: for lists of other rooms
create view customer_value as select customer_id, net_minor from purchase_summary;

create view bought_category as
select p.customer_id, coalesce(l.category, p.category) as category
from purchase p left join purchase_line l on l.purchase_id = p.id
where p.minor > p.refunded_minor and coalesce(l.category, p.category) is not null;
