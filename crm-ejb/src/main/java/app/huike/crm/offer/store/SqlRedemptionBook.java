package app.huike.crm.offer.store;

import static app.huike.crm.offer.store.CouponRows.minor;
import static app.huike.crm.offer.store.CouponRows.money;

import app.huike.crm.offer.Redemption;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.offer.domain.RedemptionBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Codes that are brought, and their use, in PostgreSQL. What must happen once is one conditional statement whose row count is looked at. */
@Dependent
class SqlRedemptionBook implements RedemptionBook {

    @Inject
    private CrmDatabase database;

    private Sql sql(String text) {
        return database.sql(text);
    }

    @Override
    public Optional<Held> withCode(CouponCode code) {
        return sql("select c.*, case when card.erased_at is null then card.ref end as customer_ref, card.owner_id, card.team"
                        + " from coupon c join customer_card card on card.id = c.customer_id where c.code = :code")
                .set("code", code.characters())
                .one(row -> new Held(
                        CouponRows.coupon(row), row.text("customer_ref"), row.uuid("owner_id"), row.text("team")));
    }

    @Override
    public Optional<Redemption> redemption(UUID couponId, String purchaseRef) {
        return sql("select * from redemption where coupon_id = :coupon and purchase_ref = :purchase order by at desc limit 1")
                .set("coupon", couponId)
                .set("purchase", purchaseRef)
                .one(row -> new Redemption(
                        row.uuid("id"),
                        row.uuid("coupon_id"),
                        row.text("purchase_ref"),
                        money(row, "basket_minor", "currency"),
                        money(row, "discount_minor", "currency"),
                        row.instant("at"),
                        true));
    }

    @Override
    public boolean markUsed(UUID couponId, Instant at) {
        return sql("update coupon set state = 'REDEEMED', ended_at = :at, version = version + 1"
                                + " where id = :id and state = 'GRANTED'")
                        .set("id", couponId)
                        .set("at", at)
                        .update()
                == 1;
    }

    @Override
    public void add(Redemption redemption, UUID customerId, String actor) {
        sql("insert into redemption (id, coupon_id, customer_id, purchase_ref, basket_minor, discount_minor, currency, at, actor)"
                        + " values (:id, :coupon, :customer, :purchase, :basket, :discount, :currency, :at, :actor)")
                .set("id", redemption.id())
                .set("coupon", redemption.couponId())
                .set("customer", customerId)
                .set("purchase", redemption.purchaseRef())
                .set("basket", minor(redemption.basket()))
                .set("discount", minor(redemption.discount()))
                .set("currency", redemption.basket().getCurrencyUnit().getCode())
                .set("at", redemption.at())
                .set("actor", actor)
                .update();
    }

    @Override
    public List<Coupon> reinstate(UUID customerId, String purchaseRef, Instant atLeastUntil, Instant at) {
        return sql("with undone as (update redemption set reversed_at = :at where customer_id = :customer"
                        + " and purchase_ref = :purchase and reversed_at is null returning coupon_id)"
                        + " update coupon set state = 'GRANTED', ended_at = null, valid_until = greatest(valid_until, :until),"
                        + " version = version + 1"
                        + " where id in (select coupon_id from undone) and state = 'REDEEMED' returning *")
                .set("customer", customerId)
                .set("purchase", purchaseRef)
                .set("until", atLeastUntil)
                .set("at", at)
                .list(CouponRows::coupon);
    }
}
