package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.EntryKind;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsEntry;
import app.huike.crm.loyalty.StatementFilter;
import app.huike.crm.loyalty.domain.StatementBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.ProcessTrace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the ledger. Everything is summed up from the entries, each time. */
@Dependent
class SqlStatementBook implements StatementBook {

    /** A customer's own account {@code o}, and the entries {@code e} of all accounts that have one balance with it. */
    private static final String ENTRIES = " from point_account o join point_account a on a.root = o.root"
            + " join point_entry e on e.account_id = a.id where o.currency = :currency and o.customer_id ";

    @Inject
    CrmDatabase database;

    @Override
    public Map<UUID, Sums> sums(Collection<UUID> customerIds, LoyaltyCurrency currency, Instant until) {
        Map<UUID, Sums> sums = new HashMap<>();
        database.sql("select o.customer_id, sum(e.amount) as balance, sum(e.pending) as pending, sum(e.held) as held"
                        + ENTRIES + "= any (cast(:customers as uuid[])) and e.at <= :until group by o.customer_id")
                .set("customers", customerIds)
                .set("currency", currency)
                .set("until", until)
                .list(row -> sums.put(
                        row.uuid("customer_id"),
                        new Sums(row.number("balance"), row.number("pending"), row.number("held"))));
        return sums;
    }

    @Override
    public List<Ending> endings(UUID customerId, LoyaltyCurrency currency, Instant at) {
        return database.sql("select expires_at, sum(balance) as balance, sum(pending) as pending from (select"
                        + " max(e.expires_at) as expires_at, sum(e.amount) as balance, sum(e.pending) as pending"
                        + ENTRIES
                        + "= :customer and e.at <= :at and e.lot_id is not null group by e.lot_id having sum(e.amount) > 0)"
                        + " lot group by expires_at order by expires_at")
                .set("customer", customerId)
                .set("currency", currency)
                .set("at", at)
                .list(SqlStatementBook::ending);
    }

    @Override
    public List<PointsEntry> entries(UUID customerId, StatementFilter wanted, Cursor behind, int limit) {
        Sql query = database.sql(
                        "select x.*, l.cause, coalesce(s.ref, l.ref) as ref, coalesce(x.reason, l.rule) as rule"
                                + " from (select e.*, sum(e.amount) over (order by e.at, e.id) as balance" + ENTRIES
                                + "= :customer and e.at <= :until) x"
                                + " left join point_lot l on l.id = case x.kind when 'REVERSED' then x.of_id else x.lot_id end"
                                + " left join point_spending s on s.id = x.of_id"
                                + " where (x.amount <> 0 or x.pending <> 0 or x.kind = 'EXTENDED')"
                                + filter(wanted, behind)
                                + " order by x.at desc, x.id desc limit " + limit)
                .set("customer", customerId)
                .set("currency", wanted.currency())
                .set("until", wanted.until());
        if (wanted.kind() != null) {
            query.set("kind", wanted.kind());
        }
        if (wanted.from() != null) {
            query.set("from", wanted.from());
        }
        if (behind != null) {
            query.set("at", behind.at()).set("id", behind.id());
        }
        return query.list(SqlStatementBook::entry);
    }

    private static String filter(StatementFilter wanted, Cursor behind) {
        return (wanted.kind() == null ? "" : " and x.kind = :kind")
                + (wanted.from() == null ? "" : " and x.at >= :from")
                + (behind == null ? "" : " and (x.at, x.id) < (:at, :id)");
    }

    @Override
    public List<Ending> endings(LoyaltyCurrency currency) {
        return database.sql(
                        "select l.expires_at, sum(e.amount) as balance, sum(e.pending) as pending from point_entry e"
                                + " join point_account a on a.id = e.account_id left join point_lot l on l.id = e.lot_id"
                                + " where a.currency = :currency and (l.id is null or l.open or l.waiting)"
                                + " group by l.expires_at having sum(e.amount) <> 0 or sum(e.pending) <> 0"
                                + " order by l.expires_at nulls last")
                .set("currency", currency)
                .list(SqlStatementBook::ending);
    }

    private static Ending ending(Row row) throws SQLException {
        return new Ending(row.instant("expires_at"), row.number("balance"), row.number("pending"));
    }

    private static PointsEntry entry(Row row) throws SQLException {
        String process = row.text("process_key");
        return new PointsEntry(
                row.uuid("id"),
                row.instant("at"),
                row.constant("kind", EntryKind.class),
                row.number("amount"),
                row.number("pending"),
                row.number("balance"),
                row.uuid("lot_id"),
                row.text("cause"),
                row.text("ref"),
                row.instant("expires_at"),
                row.text("rule"),
                row.text("actor"),
                process == null
                        ? null
                        : new ProcessTrace(
                                process,
                                row.integer("process_version"),
                                row.text("element_id"),
                                row.text("instance_id")));
    }
}
