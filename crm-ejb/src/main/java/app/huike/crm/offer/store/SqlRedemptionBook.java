package app.huike.crm.offer.store;

import static app.huike.crm.offer.store.TermsRows.minor;
import static app.huike.crm.offer.store.TermsRows.money;

import app.huike.crm.offer.Redemption;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.offer.domain.Pricing;
import app.huike.crm.offer.domain.RedemptionBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Codes that are brought, and their use, in PostgreSQL. */
@Dependent
class SqlRedemptionBook implements RedemptionBook {

    /** Whose purchase it is; a redemption of nobody in particular is found by the purchase alone. */
    private static final String OF_PURCHASE = "(r.customer_id = :customer or r.customer_id is null)"
            + " and r.purchase_ref = :purchase and r.reversed_at is null";

    @Inject
    private CrmDatabase database;

    private Sql sql(String text) {
        return database.sql(text);
    }

    @Override
    public List<Held> withCodes(Collection<CouponCode> codes) {
        return sql("select c.*, case when card.erased_at is null then card.ref end as customer_ref, card.owner_id, card.team"
                        + " from coupon c left join customer_card card on card.id = c.customer_id"
                        + " where c.code = any (cast(:codes as text[]))")
                .set("codes", codes.stream().map(CouponCode::characters).toList())
                .list(row -> new Held(
                        CouponRows.coupon(row), row.text("customer_ref"), row.uuid("owner_id"), row.text("team")));
    }

    @Override
    public Optional<UUID> customer(String ref) {
        return sql("select id from customer_card where id = customer_called(:ref) and erased_at is null")
                .set("ref", ref)
                .one(row -> row.uuid("id"));
    }

    @Override
    public void lock(String purchaseRef) {
        sql("select pg_advisory_xact_lock(hashtextextended(:purchase, 0))")
                .set("purchase", "redemption of " + purchaseRef)
                .any();
    }

    @Override
    public Optional<Redemption> redemption(UUID couponId, String purchaseRef) {
        return sql("select r.*, c.offer, c.percent from redemption r join coupon c on c.id = r.coupon_id"
                        + " where r.coupon_id = :coupon and r.purchase_ref = :purchase order by r.at desc limit 1")
                .set("coupon", couponId)
                .set("purchase", purchaseRef)
                .one(SqlRedemptionBook::redemption);
    }

    private static Redemption redemption(Row row) throws SQLException {
        return new Redemption(
                row.uuid("id"),
                row.uuid("coupon_id"),
                row.text("offer"),
                TermsRows.kind(row),
                row.text("purchase_ref"),
                money(row, "basket_minor"),
                money(row, "discount_minor"),
                money(row, "member_minor"),
                money(row, "credit_minor"),
                row.instant("at"),
                true);
    }

    @Override
    public boolean hadMembersDiscount(String purchaseRef) {
        return sql("select 1 from redemption where purchase_ref = :purchase and member_minor > 0 and reversed_at is null"
                        + " union all select 1 from reservation where purchase_ref = :purchase and member_minor > 0")
                .set("purchase", purchaseRef)
                .any();
    }

    @Override
    public List<Pricing.Used> usedFor(UUID customerId, String purchaseRef) {
        return sql("select c.*, r.discount_minor + r.member_minor as discount_minor from redemption r join coupon c on c.id = r.coupon_id where "
                        + OF_PURCHASE)
                .set("customer", customerId)
                .set("purchase", purchaseRef)
                .list(row -> new Pricing.Used(CouponRows.coupon(row), money(row, "discount_minor")));
    }

    @Override
    public void add(Redemption redemption, Use use) {
        sql("insert into redemption (id, coupon_id, customer_id, purchase_ref, basket_minor, discount_minor, member_minor, currency, at,"
                        + " actor, campaign_id, kind, credit_minor, cost_minor, single_use, reservation_id) values (:id, :coupon, :customer,"
                        + " :purchase, :basket, :discount, :member, :currency, :at, :actor, :campaign, :kind, :credit, :cost, :single,"
                        + " :reservation)")
                .set("id", redemption.id())
                .set("coupon", redemption.couponId())
                .set("customer", use.customerId())
                .set("purchase", redemption.purchaseRef())
                .set("basket", minor(redemption.basket()))
                .set("discount", minor(redemption.discount()))
                .set("member", minor(redemption.member()))
                .set("currency", redemption.basket().getCurrencyUnit().getCode())
                .set("at", redemption.at())
                .set("actor", CurrentActor.get().login())
                .set("campaign", use.campaignId())
                .set("kind", redemption.kind())
                .set("credit", minor(redemption.credit()))
                .set("cost", minor(use.cost()))
                .set("single", use.single())
                .set("reservation", use.reservationId())
                .update();
    }

    @Override
    public List<Undone> undo(UUID customerId, String purchaseRef, Instant at) {
        return sql("update redemption r set reversed_at = :at where " + OF_PURCHASE + " returning *")
                .set("customer", customerId)
                .set("purchase", purchaseRef)
                .set("at", at)
                .list(row -> new Undone(
                        row.uuid("coupon_id"),
                        row.uuid("campaign_id"),
                        row.uuid("customer_id"),
                        money(row, "cost_minor")))
                .stream()
                .sorted(Comparator.comparing(Undone::couponId))
                .toList();
    }
}
