package app.huike.crm.offer.store;

import app.huike.crm.offer.domain.CounterBook;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** Counters in PostgreSQL: one row each, changed by conditional statements whose row count is looked at. */
@Dependent
class SqlCounterBook implements CounterBook {

    @Inject
    private CrmDatabase database;

    private Sql sql(String text) {
        return database.sql(text);
    }

    @Override
    public boolean takeCoupon(UUID couponId, How how, Instant at) {
        return sql("update coupon set taken = taken + 1, version = version + 1,"
                                + " state = case when :forGood and uses_limit = 1 then 'REDEEMED' else state end,"
                                + " ended_at = case when :forGood and uses_limit = 1 then cast(:at as timestamptz) end"
                                + " where id = :id and state = 'GRANTED' and (uses_limit is null or taken < uses_limit)")
                        .set("id", couponId)
                        .set("forGood", how == How.REDEEMED)
                        .set("at", at)
                        .update()
                == 1;
    }

    @Override
    public boolean takeShare(UUID scopeId, UUID customerId, int limit) {
        return sql("insert into coupon_share as s (scope_id, customer_id, taken) values (:scope, :customer, 1)"
                                + " on conflict (scope_id, customer_id) do update set taken = s.taken + 1"
                                + " where s.taken < :limit")
                        .set("scope", scopeId)
                        .set("customer", customerId)
                        .set("limit", limit)
                        .update()
                == 1;
    }

    @Override
    public boolean takeCampaign(UUID campaignId, How how, Money cost) {
        String taken = how == How.REDEEMED
                ? "spent_minor = spent_minor + :cost, redeemed = redeemed + 1"
                : "reserved_minor = reserved_minor + :cost, held = held + 1";
        return sql("update campaign set " + taken + " where id = :id and state = 'ACTIVE'"
                                + " and (budget_minor is null or spent_minor + reserved_minor + :cost <= budget_minor)"
                                + " and (max_redemptions is null or redeemed + held < max_redemptions)")
                        .set("id", campaignId)
                        .set("cost", cost.getAmountMinorLong())
                        .update()
                == 1;
    }

    @Override
    public Map<UUID, Integer> shares(UUID customerId, Collection<UUID> scopeIds) {
        Map<UUID, Integer> shares = new HashMap<>();
        sql("select scope_id, taken from coupon_share where customer_id = :customer"
                        + " and scope_id = any (cast(:scopes as uuid[]))")
                .set("customer", customerId)
                .set("scopes", scopeIds)
                .list(row -> shares.put(row.uuid("scope_id"), row.integer("taken")));
        return shares;
    }

    @Override
    public Optional<Coupon> reinstate(UUID couponId, Instant atLeastUntil) {
        sql("update coupon set taken = greatest(taken - 1, 0), version = version + 1 where id = :id")
                .set("id", couponId)
                .update();
        return sql("update coupon set state = 'GRANTED', ended_at = null, valid_until = greatest(valid_until, :until)"
                        + " where id = :id and state = 'REDEEMED' returning *")
                .set("id", couponId)
                .set("until", atLeastUntil)
                .one(CouponRows::coupon);
    }

    @Override
    public void giveBackShare(UUID scopeId, UUID customerId) {
        sql("update coupon_share set taken = taken - 1 where scope_id = :scope and customer_id = :customer and taken > 0")
                .set("scope", scopeId)
                .set("customer", customerId)
                .update();
    }

    @Override
    public void giveBackCampaign(UUID campaignId, How how, Money cost) {
        String back = how == How.REDEEMED
                ? "spent_minor = spent_minor - :cost, redeemed = redeemed - 1"
                : "reserved_minor = reserved_minor - :cost, held = held - 1";
        sql("update campaign set " + back + " where id = :id")
                .set("id", campaignId)
                .set("cost", cost.getAmountMinorLong())
                .update();
    }
}
