-- Every coupon was used as often as it says: by redemptions that were not reversed, and by baskets in checkout; a used up one says so, and no single-use one was used twice.
-- cure: the redemptions are right: compare with the shop's receipts, then set the counter to what they say.
select 'coupon ' || c.id || ', ' || c.state || ': taken ' || c.taken || ', redeemed ' || coalesce(r.times, 0) || ', in baskets ' || coalesce(h.times, 0) as what
from coupon c
left join (select coupon_id, count(*) as times from redemption where reversed_at is null group by coupon_id) r on r.coupon_id = c.id
left join (select v.coupon_id, count(*) as times from reservation_coupon v join reservation b on b.id = v.reservation_id where b.state = 'HELD'
           group by v.coupon_id) h on h.coupon_id = c.id
where c.taken <> coalesce(r.times, 0) + coalesce(h.times, 0)
   or (c.state = 'REDEEMED') is distinct from (c.uses_limit is not null and coalesce(r.times, 0) >= c.uses_limit)
