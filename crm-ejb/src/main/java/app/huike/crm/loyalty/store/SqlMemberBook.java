package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.Preference;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.domain.MemberBook;
import app.huike.crm.loyalty.domain.TierStanding;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Members in PostgreSQL. */
@Dependent
class SqlMemberBook implements MemberBook {

    @Inject
    CrmDatabase database;

    @Override
    public boolean add(Enrolled member) {
        return values(
                                database.sql(
                                        "insert into member (customer_id, number, source, enrolled_at, left_at, tier,"
                                                + " period_start, period_end) values (:customer, :number, :source, :enrolledAt,"
                                                + " :leftAt, :tier, :start, :end) on conflict (customer_id) do nothing"),
                                member)
                        .update()
                == 1;
    }

    @Override
    public void store(Enrolled member) {
        values(
                        database.sql("update member set number = :number, source = :source, enrolled_at = :enrolledAt,"
                                + " left_at = :leftAt, tier = :tier, period_start = :start, period_end = :end"
                                + " where customer_id = :customer"),
                        member)
                .update();
    }

    private static Sql values(Sql statement, Enrolled member) {
        return statement
                .set("customer", member.customerId())
                .set("number", member.number())
                .set("source", member.source())
                .set("enrolledAt", member.enrolledAt())
                .set("leftAt", member.leftAt())
                .set("tier", member.standing().tier())
                .set("start", member.standing().periodStart())
                .set("end", member.standing().periodEnd());
    }

    @Override
    public Optional<Enrolled> find(UUID customerId) {
        return find(customerId, "");
    }

    @Override
    public Optional<Enrolled> lock(UUID customerId) {
        return find(customerId, " for no key update");
    }

    private Optional<Enrolled> find(UUID customerId, String lock) {
        return database.sql("select * from member where customer_id = :customer" + lock)
                .set("customer", customerId)
                .one(SqlMemberBook::member);
    }

    @Override
    public Optional<Enrolled> withNumber(String number) {
        return database.sql("select * from member where number = :number")
                .set("number", number)
                .one(SqlMemberBook::member);
    }

    @Override
    public List<Preference> preferences(UUID customerId) {
        return database.sql("select * from member_preference where customer_id = :customer order by key")
                .set("customer", customerId)
                .list(row -> new Preference(
                        row.text("key"), row.text("value"), row.text("source"), row.instant("stated_at")));
    }

    @Override
    public void keep(UUID customerId, Collection<Preference> preferences) {
        if (preferences.isEmpty()) {
            return;
        }
        database.sql("insert into member_preference as p (customer_id, key, value, source, stated_at)"
                        + " select distinct on (x.key) :customer, x.* from unnest(cast(:keys as text[]),"
                        + " cast(:values as text[]), cast(:sources as text[]), cast(:at as timestamptz[]))"
                        + " as x (key, value, source, at) order by x.key, x.at desc"
                        + " on conflict (customer_id, key) do update set value = excluded.value, source = excluded.source,"
                        + " stated_at = excluded.stated_at where excluded.stated_at >= p.stated_at")
                .set("customer", customerId)
                .set("keys", preferences.stream().map(Preference::key).toList())
                .set("values", preferences.stream().map(Preference::value).toList())
                .set("sources", preferences.stream().map(Preference::source).toList())
                .set("at", preferences.stream().map(Preference::statedAt).toList())
                .update();
    }

    @Override
    public void forgetPreferences(UUID customerId) {
        database.sql("delete from member_preference where customer_id = :customer")
                .set("customer", customerId)
                .update();
    }

    @Override
    public List<PaidMembership> paid(UUID customerId) {
        return database.sql("select * from paid_membership where customer_id = :customer order by starts_at, id")
                .set("customer", customerId)
                .list(PaidRows::paid);
    }

    @Override
    public Optional<PaidMembership> paid(String ref) {
        return database.sql("select * from paid_membership where ref = :ref")
                .set("ref", ref)
                .one(PaidRows::paid);
    }

    @Override
    public void add(PaidMembership paid) {
        database.sql("insert into paid_membership (id, customer_id, ref, plan, tier, fee_minor, currency, starts_at,"
                        + " ends_at, renews) values (:id, :customer, :ref, :plan, :tier, :fee, :currency, :start, :end,"
                        + " :renews)")
                .set("id", paid.id())
                .set("customer", paid.customerId())
                .set("ref", paid.ref())
                .set("plan", paid.plan())
                .set("tier", paid.tier())
                .set("fee", paid.fee().getAmountMinorLong())
                .set("currency", paid.fee().getCurrencyUnit().getCode())
                .set("start", paid.startsAt())
                .set("end", paid.endsAt())
                .set("renews", paid.renews())
                .update();
    }

    @Override
    public void store(PaidMembership paid) {
        database.sql("update paid_membership set ends_at = :end, renews = :renews where id = :id")
                .set("id", paid.id())
                .set("end", paid.endsAt())
                .set("renews", paid.renews())
                .update();
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("insert into member_preference select :into, key, value, source, stated_at from member_preference"
                        + " where customer_id = :from on conflict (customer_id, key) do nothing")
                .set("from", from)
                .set("into", into)
                .update();
        forgetPreferences(from);
        database.sql("update paid_membership set customer_id = :into where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    private static Enrolled member(Row row) throws SQLException {
        return new Enrolled(
                row.uuid("customer_id"),
                row.text("number"),
                row.text("source"),
                row.instant("enrolled_at"),
                row.instant("left_at"),
                standing(row));
    }

    static TierStanding standing(Row row) throws SQLException {
        return new TierStanding(
                row.constant("tier", Tier.class), row.instant("period_start"), row.instant("period_end"));
    }
}
