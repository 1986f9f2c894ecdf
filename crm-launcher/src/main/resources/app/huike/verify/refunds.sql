-- What a purchase says of its refunds is their sum, and never more than was paid.
-- cure: the refunds are right: set refunded_minor of the purchase to their sum.
select 'purchase ' || p.ref || ': refunded ' || p.refunded_minor || ', its refunds ' || coalesce(r.minor, 0) || ' of ' || p.minor as what
from purchase p left join (select purchase_id, sum(minor) as minor from refund group by purchase_id) r on r.purchase_id = p.id
where p.refunded_minor <> coalesce(r.minor, 0)
