package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.domain.Hold;
import app.huike.crm.loyalty.domain.Part;
import app.huike.crm.loyalty.domain.SpendingBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Spendings and holds in PostgreSQL. */
@Dependent
class SqlSpendingBook implements SpendingBook {

    private static final String SPENDINGS =
            "select s.*, r.id as root, r.customer_id from point_spending s join point_account a on a.id = s.account_id"
                    + " join point_account r on r.id = a.root where ";

    private static final String HOLDS =
            "select h.*, a.root from point_hold h join point_account a on a.id = h.account_id where ";

    @Inject
    CrmDatabase database;

    @Override
    public void lock(String ref) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:ref, 0))")
                .set("ref", "spending for " + ref)
                .any();
    }

    @Override
    public Optional<Spent> spent(LoyaltyCurrency currency, String ref) {
        return database.sql(SPENDINGS + "s.currency = :currency and s.ref = :ref")
                .set("currency", currency)
                .set("ref", ref)
                .one(SqlSpendingBook::spent);
    }

    @Override
    public Optional<Spent> spent(UUID spendingId) {
        return database.sql(SPENDINGS + "s.id = :id").set("id", spendingId).one(SqlSpendingBook::spent);
    }

    @Override
    public List<Spent> spentFor(String ref) {
        return database.sql(SPENDINGS + "s.ref = :ref order by a.root")
                .set("ref", ref)
                .list(SqlSpendingBook::spent);
    }

    @Override
    public void add(Spent spending, String actor) {
        database.sql("insert into point_spending (id, account_id, currency, ref, points, at, actor)"
                        + " values (:id, :account, :currency, :ref, :points, :at, :actor)")
                .set("id", spending.id())
                .set("account", spending.account())
                .set("currency", spending.currency())
                .set("ref", spending.ref())
                .set("points", spending.points())
                .set("at", spending.at())
                .set("actor", actor)
                .update();
    }

    @Override
    public void returned(UUID spendingId, Instant at) {
        database.sql("update point_spending set returned_at = :at where id = :id")
                .set("id", spendingId)
                .set("at", at)
                .update();
    }

    @Override
    public List<Part> parts(UUID spendingId) {
        return new LotRows(database).parts(spendingId, "-amount");
    }

    @Override
    public Optional<Held> held(LoyaltyCurrency currency, String ref) {
        return database.sql(HOLDS + "h.currency = :currency and h.ref = :ref")
                .set("currency", currency)
                .set("ref", ref)
                .one(SqlSpendingBook::held);
    }

    @Override
    public Optional<Held> held(UUID holdId) {
        return database.sql(HOLDS + "h.id = :id").set("id", holdId).one(SqlSpendingBook::held);
    }

    @Override
    public void add(Held hold, Instant at) {
        database.sql("insert into point_hold (id, account_id, currency, ref, points, until, at)"
                        + " values (:id, :account, :currency, :ref, :points, :until, :at)")
                .set("id", hold.id())
                .set("account", hold.account())
                .set("currency", hold.currency())
                .set("ref", hold.ref())
                .set("points", hold.points())
                .set("until", hold.until())
                .set("at", at)
                .update();
    }

    @Override
    public void confirmed(UUID holdId, UUID spendingId) {
        database.sql("update point_hold set spending_id = :spending where id = :id")
                .set("id", holdId)
                .set("spending", spendingId)
                .update();
    }

    @Override
    public Hold hold(UUID holdId) {
        return new Hold(holdId, new LotRows(database).parts(holdId, "held"));
    }

    private static Spent spent(Row row) throws SQLException {
        return new Spent(
                row.uuid("id"),
                row.uuid("root"),
                row.uuid("customer_id"),
                row.constant("currency", LoyaltyCurrency.class),
                row.text("ref"),
                row.number("points"),
                row.instant("at"),
                row.instant("returned_at"));
    }

    private static Held held(Row row) throws SQLException {
        return new Held(
                row.uuid("id"),
                row.uuid("root"),
                row.constant("currency", LoyaltyCurrency.class),
                row.text("ref"),
                row.number("points"),
                row.instant("until"),
                row.instant("ended_at"),
                row.uuid("spending_id"));
    }
}
