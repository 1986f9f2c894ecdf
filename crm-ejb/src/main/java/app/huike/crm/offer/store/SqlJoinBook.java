package app.huike.crm.offer.store;

import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.JoinBook;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Coupons of two customers who are one, in PostgreSQL: one statement for each table, however many rows. */
@Dependent
class SqlJoinBook implements JoinBook {

    private static final String PAIR = "f.customer_id = :from and t.customer_id = :into and f.cause = t.cause"
            + " and (f.cause_ref = t.cause_ref or f.cause = 'welcome')";

    @Inject
    private CrmDatabase database;

    @Override
    public List<Coupon> revokeDoubles(UUID from, UUID into, String reason, Instant at) {
        return database.sql("with double as (select case when f.state = 'GRANTED' then f.id else t.id end as id"
                        + " from coupon f join coupon t on " + PAIR + " where f.state = 'GRANTED'"
                        + " or f.state = 'REDEEMED' and t.state = 'GRANTED')"
                        + " update coupon c set state = 'REVOKED', ended_at = :at, end_reason = :reason,"
                        + " version = version + 1 from double where c.id = double.id returning c.*")
                .set("from", from)
                .set("into", into)
                .set("at", at)
                .set("reason", reason)
                .list(CouponRows::coupon);
    }

    /** A customer has one coupon for one cause: the second is that of a cause of its own. */
    @Override
    public void move(UUID from, UUID into) {
        move(
                "update coupon f set cause = f.cause || '-merged', cause_ref = f.cause_ref || ':' || f.id from coupon t"
                        + " where " + PAIR,
                from,
                into);
        move("update coupon set customer_id = :into where customer_id = :from", from, into);
        move("update redemption set customer_id = :into where customer_id = :from", from, into);
        move("update reservation set customer_id = :into where customer_id = :from", from, into);
        move(
                "insert into coupon_share as s (scope_id, customer_id, taken) select scope_id, :into, taken"
                        + " from coupon_share where customer_id = :from on conflict (scope_id, customer_id)"
                        + " do update set taken = s.taken + excluded.taken",
                from,
                into);
        database.sql("delete from coupon_share where customer_id = :from")
                .set("from", from)
                .update();
    }

    private void move(String statement, UUID from, UUID into) {
        database.sql(statement).set("from", from).set("into", into).update();
    }
}
