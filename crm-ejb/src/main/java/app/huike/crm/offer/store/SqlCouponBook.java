package app.huike.crm.offer.store;

import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.Redemption;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.Discount;
import app.huike.crm.shared.ProcessTrace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Coupons in PostgreSQL. What must happen once is one conditional statement whose row count is looked at. */
@Dependent
class SqlCouponBook implements CouponBook {

    @Inject
    private CrmDatabase database;

    private Sql sql(String text) {
        return database.sql(text);
    }

    @Override
    public boolean add(Coupon coupon, Optional<ProcessTrace> step) {
        Discount discount = coupon.discount();
        return sql("insert into coupon (id, code, customer_id, offer, cause, cause_ref, percent, amount_minor, at_most_minor,"
                                + " min_basket_minor, currency, state, granted_at, valid_until, process_key, process_version,"
                                + " element_id, instance_id)"
                                + " values (:id, :code, :customer, :offer, :cause, :causeRef, :percent, :amount, :atMost,"
                                + " :minimum, :currency, 'GRANTED', :grantedAt, :validUntil, :process, :version, :element,"
                                + " :instance) on conflict do nothing")
                        .set("id", coupon.id())
                        .set("code", coupon.code().characters())
                        .set("customer", coupon.customerId())
                        .set("offer", coupon.offer())
                        .set("cause", coupon.cause())
                        .set("causeRef", coupon.causeRef())
                        .set("percent", discount.percent())
                        .set("amount", minor(discount.amount()))
                        .set("atMost", minor(discount.atMost()))
                        .set("minimum", discount.minimumBasket() == null ? 0L : minor(discount.minimumBasket()))
                        .set("currency", coupon.currency().getCode())
                        .set("grantedAt", coupon.grantedAt())
                        .set("validUntil", coupon.validUntil())
                        .set("process", step.map(ProcessTrace::process).orElse(null))
                        .set("version", step.map(ProcessTrace::version).orElse(null))
                        .set("element", step.map(ProcessTrace::element).orElse(null))
                        .set("instance", step.map(ProcessTrace::instance).orElse(null))
                        .update()
                == 1;
    }

    @Override
    public Optional<Coupon> forCause(UUID customerId, String cause, String causeRef) {
        return sql("select * from coupon where customer_id = :customer and cause = :cause"
                        + " and (cause_ref = :causeRef or cause = 'welcome')")
                .set("customer", customerId)
                .set("cause", cause)
                .set("causeRef", causeRef)
                .one(SqlCouponBook::coupon);
    }

    @Override
    public Optional<Held> withCode(CouponCode code) {
        return sql("select c.*, case when card.erased_at is null then card.ref end as customer_ref, card.owner_id, card.team"
                        + " from coupon c join customer_card card on card.id = c.customer_id where c.code = :code")
                .set("code", code.characters())
                .one(row -> new Held(coupon(row), row.text("customer_ref"), row.uuid("owner_id"), row.text("team")));
    }

    @Override
    public Optional<Coupon> get(UUID id) {
        return sql("select * from coupon where id = :id").set("id", id).one(SqlCouponBook::coupon);
    }

    @Override
    public List<Coupon> of(UUID customerId) {
        return sql("select * from coupon where customer_id = :customer order by granted_at desc, id desc")
                .set("customer", customerId)
                .list(SqlCouponBook::coupon);
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
    public boolean revoke(UUID couponId, String reason, Instant at) {
        return sql("update coupon set state = 'REVOKED', ended_at = :at, end_reason = :reason, version = version + 1"
                                + " where id = :id and state = 'GRANTED'")
                        .set("id", couponId)
                        .set("at", at)
                        .set("reason", reason)
                        .update()
                == 1;
    }

    @Override
    public int revokeAllOf(UUID customerId, String reason, Instant at) {
        return sql("update coupon set state = 'REVOKED', ended_at = :at, end_reason = :reason, version = version + 1"
                        + " where customer_id = :customer and state = 'GRANTED'")
                .set("customer", customerId)
                .set("at", at)
                .set("reason", reason)
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
                .list(SqlCouponBook::coupon);
    }

    @Override
    public boolean anyOver(Instant now) {
        return database.sql("select 1 from coupon where state = 'GRANTED' and valid_until <= :last limit 1")
                .set("last", now.minusSeconds(1))
                .any();
    }

    @Override
    public List<Coupon> expire(Instant now, int limit) {
        return sql("update coupon set state = 'EXPIRED', ended_at = :now, version = version + 1 where id in"
                        + " (select id from coupon where state = 'GRANTED' and valid_until <= :last"
                        + " order by valid_until limit :limit for update skip locked) returning *")
                .set("now", now)
                .set("last", now.minusSeconds(1))
                .set("limit", limit)
                .list(SqlCouponBook::coupon);
    }

    @Override
    public Optional<Instant> nextOverAfter(Instant moment) {
        return sql("select valid_until from coupon where state = 'GRANTED' and valid_until > :moment"
                        + " order by valid_until limit 1")
                .set("moment", moment.minusSeconds(1))
                .one(row -> row.instant("valid_until"))
                .map(Coupon::overAt);
    }

    private static Money money(Row row, String minorColumn, String currencyColumn) throws SQLException {
        Long minor = row.numberOrNull(minorColumn);
        return minor == null
                ? null
                : Money.ofMinor(CurrencyUnit.of(row.text(currencyColumn).trim()), minor);
    }

    private static Long minor(Money money) {
        return money == null ? null : money.getAmountMinorLong();
    }

    private static Coupon coupon(Row row) throws SQLException {
        Money minimum = money(row, "min_basket_minor", "currency");
        Discount discount = new Discount(
                row.integer("percent"),
                money(row, "amount_minor", "currency"),
                money(row, "at_most_minor", "currency"),
                minimum.isZero() ? null : minimum);
        return new Coupon(
                row.uuid("id"),
                new CouponCode(row.text("code")),
                row.uuid("customer_id"),
                row.text("offer"),
                row.text("cause"),
                row.text("cause_ref"),
                discount,
                CurrencyUnit.of(row.text("currency").trim()),
                row.constant("state", CouponState.class),
                row.instant("granted_at"),
                row.instant("valid_until"),
                row.instant("ended_at"),
                row.text("end_reason"));
    }
}
