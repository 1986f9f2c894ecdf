-- The summary of every customer's purchases is what they say: how many, how many are kept, the first, the last. (Whose imported history is still to be counted is left out.)
-- cure: the purchases are right; any later purchase or refund of the customer counts anew.
select 'customer ' || coalesce(s.customer_id, x.customer_id) || ': ' || coalesce(s.purchases, 0) || ' purchases, ' || coalesce(s.kept, 0) || ' kept, last '
       || coalesce(cast(s.last_at as text), 'none') || '; counted ' || coalesce(x.purchases, 0) || ', ' || coalesce(x.kept, 0) || ', '
       || coalesce(cast(x.last_at as text), 'none') as what
from purchase_summary s
full join (select customer_id, count(*) as purchases, count(*) filter (where refunded_minor < minor) as kept,
                  min(at) filter (where refunded_minor < minor) as first_at, max(at) filter (where refunded_minor < minor) as last_at
           from purchase group by customer_id) x on x.customer_id = s.customer_id
where (coalesce(s.purchases, 0), coalesce(s.kept, 0), s.first_at, s.last_at) is distinct from (coalesce(x.purchases, 0), coalesce(x.kept, 0), x.first_at, x.last_at)
  and not exists (select 1 from purchase_changed c where c.customer_id = coalesce(s.customer_id, x.customer_id))
