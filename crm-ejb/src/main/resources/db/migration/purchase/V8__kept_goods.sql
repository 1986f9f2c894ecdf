-- what the lifecycle's sweeps may read: live purchases of goods of which something is with the customer still, and since when.
-- Pieces come back by a refund or by word of the shop; of a purchase whose lines nobody told, one that came back is all.
create view kept_goods as
select p.id as purchase_id, p.customer_id, p.ref, p.at, p.currency, p.minor - p.refunded_minor as net_minor, d.delivered_at,
       coalesce(k.category, p.category, '') as category, coalesce(k.goods, p.category, p.ref) as goods
from purchase p
left join lateral (select max(e.at) as delivered_at from customer_event e where e.purchase_id = p.id and e.kind = 'DELIVERED') d on true
left join lateral (
  select left(string_agg(distinct l.sku, ', '), 200) as goods,
         (array_agg(l.category order by l.minor desc, l.no) filter (where l.category is not null))[1] as category
  from purchase_line l
  where l.purchase_id = p.id and l.quantity > greatest(l.returned, coalesce((select sum(x.quantity) from customer_event_line x
    join customer_event e on e.id = x.event_id where e.purchase_id = p.id and x.sku = l.sku), 0))
) k on true
where p.mode = 'LIVE' and p.minor > p.refunded_minor and not p.gift_only
  and (k.goods is not null or not exists (select 1 from purchase_line l where l.purchase_id = p.id)
    and not exists (select 1 from customer_event e where e.purchase_id = p.id and e.kind = 'RETURNED'));
