package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.domain.PassingBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code Passing} in SQL, for many accounts at once. */
@Dependent
class SqlPassingBook implements PassingBook {

    private static final long ONE_SWEEP_AT_A_TIME = 0x506f696e7473L;

    /** Of which accounts something is due; of an open lot only what is not held can lapse. */
    private static final String DUE = "with due as (select l.account_id from point_lot l where l.waiting"
            + " and l.activates_at <= :now union select h.account_id from point_hold h where h.ended_at is null"
            + " and h.until <= :now union select l.account_id from point_lot l where l.open and l.expires_at <= :now"
            + " and (select sum(e.amount) > sum(e.held) from point_entry e where e.lot_id = l.id)),"
            + " roots as (select a.root from point_account a join due on due.account_id = a.id"
            + " union select a.root from point_entry e join point_account a on a.id = e.account_id where e.lot_id is null"
            + " group by a.root having -sum(e.amount) > 0 and -sum(e.amount) filter (where e.amount < 0 and e.at <= :old)"
            + " > coalesce(sum(e.amount) filter (where e.amount > 0), 0))";

    private static final String ADD =
            "insert into point_entry (id, account_id, lot_id, kind, amount, pending, held, of_id, at, actor) ";

    private static final String LOTS = " from point_account a join point_lot l on l.account_id = a.id"
            + " join point_entry e on e.lot_id = l.id where a.root = any (cast(:accounts as uuid[])) and ";

    @Inject
    CrmDatabase database;

    @Override
    public void alone() {
        database.sql("select pg_advisory_xact_lock(:key)")
                .set("key", ONE_SWEEP_AT_A_TIME)
                .any();
    }

    @Override
    public List<Due> lockDue(Instant now, Instant owedTooLong, int atMost) {
        return database.sql(DUE + " select r.id, r.customer_id, r.currency from point_account r"
                        + " where r.id in (select root from roots) order by r.id limit :most for no key update of r")
                .set("now", now)
                .set("old", owedTooLong)
                .set("most", atMost)
                .list(row -> new Due(
                        row.uuid("id"), row.uuid("customer_id"), row.constant("currency", LoyaltyCurrency.class)));
    }

    @Override
    public Set<UUID> owing(Collection<UUID> accounts) {
        return database
                .sql("select a.root from point_account a join point_entry e on e.account_id = a.id and e.lot_id is null"
                        + " where a.root = any (cast(:accounts as uuid[])) group by a.root having sum(e.amount) < 0")
                .set("accounts", accounts)
                .list(row -> row.uuid("root"))
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public int release(Collection<UUID> accounts, Instant now) {
        String over = " a.root = any (cast(:accounts as uuid[])) and h.ended_at is null and h.until <= :now";
        timed(
                        ADD + "select gen_random_uuid(), a.root, e.lot_id, 'RELEASED', 0, 0, -sum(e.held), h.id, :now,"
                                + " 'system' from point_account a join point_hold h on h.account_id = a.id"
                                + " join point_entry e on e.of_id = h.id where" + over
                                + " group by a.root, e.lot_id, h.id having sum(e.held) > 0",
                        accounts,
                        now)
                .update();
        return timed(
                        "update point_hold h set ended_at = :now from point_account a where a.id = h.account_id and"
                                + over,
                        accounts,
                        now)
                .update();
    }

    @Override
    public Map<UUID, Long> activate(Collection<UUID> accounts, Instant now) {
        return added(timed(
                "with added as (" + ADD + "select gen_random_uuid(), a.root, l.id, 'ACTIVATED', sum(e.pending),"
                        + " -sum(e.pending), 0, null, :now, 'system'" + LOTS + "l.waiting and l.activates_at <= :now"
                        + " group by a.root, l.id having sum(e.pending) > 0 returning account_id, amount)"
                        + " select account_id, sum(amount) as amount from added group by account_id",
                accounts,
                now));
    }

    @Override
    public Set<UUID> extend(
            Collection<UUID> accounts, LoyaltyCurrency currency, Duration noticeBefore, Instant until, Instant now) {
        return timed(
                        "insert into point_entry (id, account_id, lot_id, kind, amount, expires_at, at, actor)"
                                + " select gen_random_uuid(), r.id, l.id, 'EXTENDED', 0, :until, :now, 'system'"
                                + " from point_account r join point_account a on a.root = r.id"
                                + " join point_lot l on l.account_id = a.id join point_entry e on e.lot_id = l.id"
                                + " where r.id = any (cast(:accounts as uuid[])) and r.currency = :currency and l.open"
                                + " and l.expires_at <= :now and"
                                + LapseNoticeRows.missing(
                                        "r", "l.expires_at", "l.expires_at - cast(:before as interval)")
                                + " group by r.id, l.id having sum(e.amount) > sum(e.held) returning account_id",
                        accounts,
                        now)
                .set("until", until)
                .set("before", noticeBefore.toString())
                .set("currency", currency)
                .list(row -> row.uuid("account_id"))
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public Map<UUID, Long> lapse(Collection<UUID> accounts, Instant now) {
        return added(timed(
                "with added as (" + ADD
                        + "select gen_random_uuid(), a.root, l.id, 'LAPSED', sum(e.held) - sum(e.amount),"
                        + " 0, 0, null, :now, 'system'" + LOTS + "l.open and l.expires_at <= :now"
                        + " group by a.root, l.id having sum(e.amount) > sum(e.held) returning account_id, amount)"
                        + " select account_id, sum(amount) as amount from added group by account_id",
                accounts,
                now));
    }

    @Override
    public Map<UUID, Long> balances(Collection<UUID> accounts) {
        return added(database.sql("select a.root as account_id, sum(e.amount) as amount from point_account a"
                        + " join point_entry e on e.account_id = a.id where a.root = any (cast(:accounts as uuid[]))"
                        + " group by a.root")
                .set("accounts", accounts));
    }

    @Override
    public Optional<Instant> nextAfter(Instant moment) {
        return database.sql(
                        "select least((select min(activates_at) from point_lot where waiting and activates_at > :moment),"
                                + " (select min(expires_at) from point_lot where open and expires_at > :moment),"
                                + " (select min(until) from point_hold where ended_at is null and until > :moment)) as next")
                .set("moment", moment)
                .one(row -> row.instant("next"));
    }

    @Override
    public Optional<Instant> nextOwedAfter(Instant moment) {
        return database.sql(
                        "select min(at) as next from point_entry where lot_id is null and amount < 0 and at > :moment")
                .set("moment", moment)
                .one(row -> row.instant("next"));
    }

    private Sql timed(String statement, Collection<UUID> accounts, Instant now) {
        return database.sql(statement).set("accounts", accounts).set("now", now);
    }

    private static Map<UUID, Long> added(Sql query) {
        Map<UUID, Long> amounts = new HashMap<>();
        query.list(row -> amounts.put(row.uuid("account_id"), row.number("amount")));
        return amounts;
    }
}
