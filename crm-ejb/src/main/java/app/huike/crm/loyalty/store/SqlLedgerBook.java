package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.domain.Debt;
import app.huike.crm.loyalty.domain.Earned;
import app.huike.crm.loyalty.domain.Hold;
import app.huike.crm.loyalty.domain.Lapsed;
import app.huike.crm.loyalty.domain.LedgerBook;
import app.huike.crm.loyalty.domain.LedgerPolicy;
import app.huike.crm.loyalty.domain.Lot;
import app.huike.crm.loyalty.domain.PointsAccount;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ledger in PostgreSQL. */
@Dependent
class SqlLedgerBook implements LedgerBook {

    @Inject
    CrmDatabase database;

    /** Another merge may come in between, so the root is looked at again once it is locked. */
    @Override
    public UUID lock(UUID customerId, LoyaltyCurrency currency) {
        UUID wanted = root(customerId, currency).orElseGet(() -> made(customerId, currency));
        UUID locked = locked(wanted);
        while (!locked.equals(wanted)) {
            wanted = locked;
            locked = locked(wanted);
        }
        return locked;
    }

    private UUID made(UUID customerId, LoyaltyCurrency currency) {
        database.sql(
                        "insert into point_account (id, customer_id, currency, root) values (:id, :customer, :currency, :id)"
                                + " on conflict (customer_id, currency) do nothing")
                .set("id", Ids.next())
                .set("customer", customerId)
                .set("currency", currency)
                .update();
        return root(customerId, currency).orElseThrow();
    }

    @Override
    public Optional<UUID> root(UUID customerId, LoyaltyCurrency currency) {
        return database.sql("select root from point_account where customer_id = :customer and currency = :currency")
                .set("customer", customerId)
                .set("currency", currency)
                .one(row -> row.uuid("root"));
    }

    private UUID locked(UUID account) {
        return database.sql("select root from point_account where id = :id for no key update")
                .set("id", account)
                .one(row -> row.uuid("root"))
                .orElseThrow();
    }

    @Override
    public PointsAccount read(UUID account, LedgerPolicy policy, Instant now) {
        List<Lot> open = new LotRows(database).open(account);
        Debt debt = debt(account, policy.owedTooLongSince(now));
        return new PointsAccount(account, policy, now, open, debt, end -> toldInTime(account, policy, end));
    }

    /** Asked only for what is over. */
    private boolean toldInTime(UUID account, LedgerPolicy policy, Instant end) {
        return !database.sql("select 1 from point_account a where a.id = :account and"
                        + LapseNoticeRows.missing("a", ":end", ":by"))
                .set("account", account)
                .set("end", end)
                .set("by", policy.noticeBy(end))
                .any();
    }

    /** What was paid off counts for the oldest debts first. */
    private Debt debt(UUID account, Instant old) {
        return database.sql("select coalesce(-sum(e.amount), 0) as owed, greatest(coalesce(-sum(e.amount) filter"
                        + " (where e.amount < 0 and e.at <= :old), 0) - coalesce(sum(e.amount) filter (where e.amount > 0),"
                        + " 0), 0) as too_long from point_entry e join point_account a on a.id = e.account_id"
                        + " where a.root = :account and e.lot_id is null")
                .set("account", account)
                .set("old", old)
                .one(row -> new Debt(row.number("owed"), row.number("too_long")))
                .orElseThrow();
    }

    @Override
    public List<Hold> holdsOver(UUID account, Instant now) {
        List<UUID> over = database.sql("select h.id from point_hold h join point_account a on a.id = h.account_id"
                        + " where a.root = :account and h.ended_at is null and h.until <= :now order by h.until, h.id")
                .set("account", account)
                .set("now", now)
                .list(row -> row.uuid("id"));
        return over.stream()
                .map(id -> new Hold(id, new LotRows(database).parts(id, "held")))
                .toList();
    }

    @Override
    public void append(PointsAccount account, Actor actor) {
        if (!account.posted().isEmpty()) {
            new LotRows(database).add(account.id(), account.opened());
            new EntryRows(account.posted()).insert(database, account.id(), actor);
        }
        if (!account.endedHolds().isEmpty()) {
            database.sql("update point_hold set ended_at = :now where id = any (cast(:ids as uuid[]))")
                    .set("now", account.now())
                    .set("ids", account.endedHolds())
                    .update();
        }
    }

    @Override
    public Optional<Lot> lot(UUID account, String cause, String ref) {
        return new LotRows(database).of(account, cause, ref);
    }

    @Override
    public List<Owner> earnersOf(String purchaseRef) {
        return database.sql("select distinct r.id, r.customer_id, r.currency from point_lot l"
                        + " join point_account a on a.id = l.account_id join point_account r on r.id = a.root"
                        + " where l.purchase_ref = :purchase order by r.id")
                .set("purchase", purchaseRef)
                .list(row -> new Owner(row.uuid("customer_id"), row.constant("currency", LoyaltyCurrency.class)));
    }

    @Override
    public List<Earned> earned(UUID account, String purchaseRef) {
        return database.sql(LotRows.LOTS + ", coalesce((select -sum(r.amount + r.pending) from point_entry r"
                        + " where r.of_id = l.id and r.kind = 'REVERSED'), 0) as reversed,"
                        + " coalesce((select -sum(r.amount) from point_entry r where r.lot_id = l.id"
                        + " and r.kind in ('LAPSED','REINSTATED')), 0) as lapsed" + LotRows.FROM
                        + " where a.root = :account and l.purchase_ref = :purchase order by l.id")
                .set("account", account)
                .set("purchase", purchaseRef)
                .list(row -> new Earned(LotRows.lot(row), row.number("reversed"), row.number("lapsed")));
    }

    @Override
    public Optional<Lapsed> lapsed(UUID account, UUID lotId, Instant lately) {
        return database.sql(LotRows.LOTS + ", coalesce((select -sum(r.amount) from point_entry r where r.lot_id = l.id"
                        + " and r.kind = 'LAPSED' and r.at >= :lately), 0) as lately,"
                        + " coalesce((select -sum(r.amount) from point_entry r where r.lot_id = l.id"
                        + " and r.kind in ('LAPSED','REINSTATED')), 0) as in_all" + LotRows.FROM
                        + " where a.root = :account and l.id = :lot")
                .set("account", account)
                .set("lot", lotId)
                .set("lately", lately)
                .one(row -> new Lapsed(LotRows.lot(row), row.number("lately"), row.number("in_all")));
    }

    @Override
    public Set<LoyaltyCurrency> merge(UUID from, UUID into) {
        Set<LoyaltyCurrency> merged = EnumSet.noneOf(LoyaltyCurrency.class);
        merged.addAll(database.sql("select currency from point_account where customer_id = :from")
                .set("from", from)
                .list(row -> row.constant("currency", LoyaltyCurrency.class)));
        merged.removeIf(currency -> !merge(from, into, currency));
        return merged;
    }

    private boolean merge(UUID from, UUID into, LoyaltyCurrency currency) {
        UUID source = root(from, currency).orElseThrow();
        UUID target = root(into, currency).orElseGet(() -> made(into, currency));
        database.sql("select 1 from point_account where id = any (cast(:ids as uuid[])) order by id for no key update")
                .set("ids", List.of(source, target))
                .any();
        return !source.equals(target)
                && database.sql("update point_account set root = :target where root = :source")
                                .set("target", target)
                                .set("source", source)
                                .update()
                        > 0;
    }
}
