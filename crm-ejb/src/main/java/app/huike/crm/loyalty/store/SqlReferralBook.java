package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.ReferralState;
import app.huike.crm.loyalty.ReferralView;
import app.huike.crm.loyalty.domain.ReferralBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who came by whose code, in PostgreSQL. What must happen once is one conditional statement whose row count is looked at. */
@Dependent
class SqlReferralBook implements ReferralBook {

    private static final String REFERRALS = "select r.*, e.ref as referee_ref, o.ref as referrer_ref, exists (select 1"
            + " from referral_reward w where w.referee_id = r.referee_id and w.side = 'REFERRER') as referrer_rewarded"
            + " from referral r join customer_card e on e.id = r.referee_id"
            + " left join customer_card o on o.id = r.referrer_id";

    @Inject
    CrmDatabase database;

    @Override
    public void alone(UUID customerId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('referral:' || cast(:customer as text), 0))")
                .set("customer", customerId)
                .any();
    }

    @Override
    public int keptPurchases(UUID customerId) {
        return database.sql("select count(*) as kept from kept_purchase where customer_id = :customer")
                .set("customer", customerId)
                .one(row -> row.integer("kept"))
                .orElse(0);
    }

    @Override
    public boolean hasBought(UUID customerId) {
        return database.sql("select 1 from purchase_value where customer_id = :customer limit 1")
                .set("customer", customerId)
                .any();
    }

    @Override
    public Optional<ReferralView> of(UUID refereeId) {
        return database.sql(REFERRALS + " where r.referee_id = :referee")
                .set("referee", refereeId)
                .one(SqlReferralBook::view);
    }

    @Override
    public List<ReferralView> broughtBy(UUID referrerId) {
        return database.sql(
                        REFERRALS + " where r.referrer_id = :referrer order by r.used_at desc, r.referee_id limit 500")
                .set("referrer", referrerId)
                .list(SqlReferralBook::view);
    }

    @Override
    public boolean broughtByOneOf(UUID customerId, UUID by) {
        return database.sql(
                        "with recursive above (id) as (select referrer_id from referral where referee_id = :customer"
                                + " union select r.referrer_id from referral r join above a on r.referee_id = a.id)"
                                + " select 1 from above where id = :by")
                .set("customer", customerId)
                .set("by", by)
                .any();
    }

    @Override
    public void add(UUID refereeId, UUID referrerId, String clash, Instant at) {
        database.sql("insert into referral (referee_id, referrer_id, state, reason, used_at)"
                        + " values (:referee, :referrer, :state, :reason, :at)")
                .set("referee", refereeId)
                .set("referrer", referrerId)
                .set("state", clash == null ? ReferralState.USED : ReferralState.HELD)
                .set("reason", clash)
                .set("at", at)
                .update();
    }

    @Override
    public boolean bought(UUID refereeId, String purchaseRef, Instant at) {
        return database.sql("update referral set purchase_ref = :purchase, bought_at = :at"
                                + " where referee_id = :referee and purchase_ref is null and state in ('USED', 'HELD')")
                        .set("purchase", purchaseRef)
                        .set("at", at)
                        .set("referee", refereeId)
                        .update()
                == 1;
    }

    @Override
    public void letWait(UUID refereeId) {
        database.sql("update referral set state = 'WAITING', reason = null where referee_id = :referee"
                        + " and state in ('USED', 'HELD')")
                .set("referee", refereeId)
                .update();
    }

    @Override
    public boolean hold(UUID refereeId, String reason) {
        return database.sql("update referral set state = 'HELD', reason = :reason where referee_id = :referee"
                                + " and state in ('USED', 'WAITING')")
                        .set("reason", reason)
                        .set("referee", refereeId)
                        .update()
                == 1;
    }

    @Override
    public boolean approve(UUID refereeId) {
        return database.sql("update referral set approved = true, state = 'WAITING', reason = null"
                                + " where referee_id = :referee and state = 'HELD'")
                        .set("referee", refereeId)
                        .update()
                == 1;
    }

    @Override
    public boolean end(UUID refereeId, String reason) {
        return database.sql("update referral set state = 'ENDED', reason = :reason where referee_id = :referee"
                                + " and state in ('USED', 'HELD', 'WAITING')")
                        .set("reason", reason)
                        .set("referee", refereeId)
                        .update()
                == 1;
    }

    @Override
    public void move(UUID from, UUID into) {
        both(
                "update referral set state = 'ENDED', reason = 'MERGED' where state in ('USED', 'HELD', 'WAITING')"
                        + " and (referee_id = :from and (referrer_id = :into or exists (select 1 from referral r"
                        + " where r.referee_id = :into)) or referee_id = :into and referrer_id = :from)",
                from,
                into);
        both(
                "update referral set referee_id = :into where referee_id = :from and referrer_id is distinct from :into"
                        + " and not exists (select 1 from referral r where r.referee_id = :into)",
                from,
                into);
        both("update referral set referrer_id = :into where referrer_id = :from and referee_id <> :into", from, into);
    }

    private void both(String statement, UUID from, UUID into) {
        database.sql(statement).set("from", from).set("into", into).update();
    }

    @Override
    public void forget(UUID customerId) {
        database.sql("update referral set referrer_id = null where referrer_id = :customer")
                .set("customer", customerId)
                .update();
    }

    private static ReferralView view(Row row) throws SQLException {
        return new ReferralView(
                row.uuid("referee_id"),
                row.text("referee_ref"),
                row.uuid("referrer_id"),
                row.text("referrer_ref"),
                row.constant("state", ReferralState.class),
                row.text("reason"),
                row.instant("used_at"),
                row.text("purchase_ref"),
                row.instant("bought_at"),
                row.flag("approved"),
                row.flag("referrer_rewarded"));
    }
}
