package app.huike.crm.offer.store;

import app.huike.crm.offer.OutstandingCoupons;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.ProcessTrace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Coupons in PostgreSQL. What must happen once is one conditional statement whose row count is looked at. */
@Dependent
class SqlCouponBook implements CouponBook {

    /** A coupon that lies in a basket in checkout stays until the basket is bought or given up. */
    private static final String OVER =
            "state = 'GRANTED' and valid_until <= :last and (uses_limit is distinct from 1 or taken = 0)";

    @Inject
    private CrmDatabase database;

    private Sql sql(String text) {
        return database.sql(text);
    }

    @Override
    public boolean add(Coupon coupon, Optional<ProcessTrace> step) {
        return TermsRows.set(
                                sql("insert into coupon (id, code, customer_id, offer, campaign_id, cause, cause_ref, "
                                        + TermsRows.COLUMNS
                                        + ", currency, state, uses_limit, per_customer, granted_at, valid_from, valid_until,"
                                        + " process_key, process_version, element_id, instance_id)"
                                        + " values (:id, :code, :customer, :offer, :campaign, :cause, :causeRef, "
                                        + TermsRows.PARAMETERS
                                        + ", :currency, 'GRANTED', :uses, :each, :grantedAt, :validFrom, :validUntil,"
                                        + " :process, :version, :element, :instance) on conflict do nothing"),
                                coupon.terms())
                        .set("id", coupon.id())
                        .set("code", coupon.code().characters())
                        .set("customer", coupon.customerId())
                        .set("offer", coupon.offer())
                        .set("campaign", coupon.campaignId())
                        .set("cause", coupon.cause())
                        .set("causeRef", coupon.causeRef())
                        .set("currency", coupon.currency().getCode())
                        .set("uses", coupon.uses().limit())
                        .set("each", coupon.uses().perCustomer())
                        .set("grantedAt", coupon.grantedAt())
                        .set("validFrom", coupon.validFrom())
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
                .one(CouponRows::coupon);
    }

    @Override
    public Optional<Coupon> get(UUID id) {
        return sql("select * from coupon where id = :id").set("id", id).one(CouponRows::coupon);
    }

    @Override
    public Optional<Coupon> byCode(CouponCode code) {
        return sql("select * from coupon where code = :code")
                .set("code", code.characters())
                .one(CouponRows::coupon);
    }

    @Override
    public List<Coupon> of(UUID customerId) {
        return sql("select * from coupon where customer_id = :customer order by granted_at desc, id desc")
                .set("customer", customerId)
                .list(CouponRows::coupon);
    }

    @Override
    public List<OutstandingCoupons> outstanding(ZoneId zone, CurrencyUnit currency, Instant now) {
        return sql("select to_char((valid_until - interval '1 second') at time zone :zone, 'YYYY-MM') as month, count(*) as coupons,"
                        + " coalesce(sum(coalesce(amount_minor, at_most_minor)) filter (where currency = :currency), 0) as worth,"
                        + " count(*) filter (where amount_minor is null and at_most_minor is null) as unknown"
                        + " from coupon where state = 'GRANTED' and customer_id is not null and valid_until > :now"
                        + " group by 1 order by 1")
                .set("zone", zone.getId())
                .set("currency", currency.getCode())
                .set("now", now)
                .list(row -> new OutstandingCoupons(
                        YearMonth.parse(row.text("month")),
                        row.number("coupons"),
                        Money.ofMinor(currency, row.number("worth")),
                        row.number("unknown")));
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
    public boolean anyOver(Instant now) {
        // in this order, or the planner, who does not know that nothing is due, walks through all coupons that are not
        return database.sql("select 1 from coupon where " + OVER + " order by valid_until limit 1")
                .set("last", now.minusSeconds(1))
                .any();
    }

    @Override
    public List<Coupon> expire(Instant now, int limit) {
        return sql("update coupon set state = 'EXPIRED', ended_at = :now, version = version + 1 where id in"
                        + " (select id from coupon where " + OVER + " and customer_id is not null"
                        + " order by valid_until limit :limit for update skip locked) returning *")
                .set("now", now)
                .set("last", now.minusSeconds(1))
                .set("limit", limit)
                .list(CouponRows::coupon);
    }

    @Override
    public int expireCodes(Instant now) {
        return sql("update coupon set state = 'EXPIRED', ended_at = :now, version = version + 1 where id in"
                        + " (select id from coupon where " + OVER + " and customer_id is null"
                        + " order by id for update skip locked)")
                .set("now", now)
                .set("last", now.minusSeconds(1))
                .update();
    }

    @Override
    public Optional<Instant> nextOverAfter(Instant moment) {
        return sql("select valid_until from coupon where state = 'GRANTED' and valid_until > :moment"
                        + " order by valid_until limit 1")
                .set("moment", moment.minusSeconds(1))
                .one(row -> row.instant("valid_until"))
                .map(Coupon::overAt);
    }
}
