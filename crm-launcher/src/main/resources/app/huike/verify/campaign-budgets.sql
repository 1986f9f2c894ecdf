-- Every campaign has spent what its redemptions cost, reserved what lies in baskets, and is within its budget and its number.
-- cure: the redemptions are right: set the sums to what they say, and see whether the budget still holds.
select 'campaign ' || c.key || ': spent ' || c.spent_minor || ' by its counter, ' || coalesce(r.cost, 0) || ' by its redemptions (' || c.redeemed || ', '
       || coalesce(r.times, 0) || '); reserved ' || c.reserved_minor || ', ' || coalesce(h.cost, 0) || ' (' || c.held || ', ' || coalesce(h.times, 0) || ')' as what
from campaign c
left join (select campaign_id, sum(cost_minor) as cost, count(*) as times from redemption where reversed_at is null and campaign_id is not null
           group by campaign_id) r on r.campaign_id = c.id
left join (select v.campaign_id, sum(v.cost_minor) as cost, count(*) as times from reservation_coupon v join reservation b on b.id = v.reservation_id
           where b.state = 'HELD' and v.campaign_id is not null group by v.campaign_id) h on h.campaign_id = c.id
where (c.spent_minor, c.redeemed, c.reserved_minor, c.held) is distinct from
      (coalesce(r.cost, 0), coalesce(r.times, 0), coalesce(h.cost, 0), coalesce(h.times, 0))
   or c.spent_minor + c.reserved_minor > c.budget_minor or c.redeemed + c.held > c.max_redemptions
