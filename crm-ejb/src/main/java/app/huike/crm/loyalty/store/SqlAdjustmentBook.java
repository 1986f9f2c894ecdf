package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.Adjustment;
import app.huike.crm.loyalty.AdjustmentState;
import app.huike.crm.loyalty.CorrectionReason;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.domain.AdjustmentBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.Cursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adjustments in PostgreSQL. */
@Dependent
class SqlAdjustmentBook implements AdjustmentBook {

    @Inject
    CrmDatabase database;

    @Override
    public long lockedDay(String login, LocalDate day, LoyaltyCurrency currency) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('point_adjustment ' || :login, 0))")
                .set("login", login)
                .any();
        return database.sql("select coalesce(sum(abs(points)), 0) as points from point_adjustment"
                        + " where requested_by = :login and day = :day and currency = :currency and state <> 'REFUSED'")
                .set("login", login)
                .set("day", day)
                .set("currency", currency)
                .one(row -> row.number("points"))
                .orElseThrow();
    }

    @Override
    public void add(Adjustment adjustment, LocalDate day) {
        database.sql(
                        "insert into point_adjustment (id, customer_id, currency, points, reason, note, state, requested_by,"
                                + " requested_at, day, decided_at) values (:id, :customer, :currency, :points, :reason, :note, :state,"
                                + " :by, :at, :day, :decidedAt)")
                .set("id", adjustment.id())
                .set("customer", adjustment.customerId())
                .set("currency", adjustment.currency())
                .set("points", adjustment.points())
                .set("reason", adjustment.reason())
                .set("note", adjustment.note())
                .set("state", adjustment.state())
                .set("by", adjustment.requestedBy())
                .set("at", adjustment.requestedAt())
                .set("day", day)
                .set("decidedAt", adjustment.decidedAt())
                .update();
    }

    @Override
    public Optional<Adjustment> get(UUID id) {
        return find(id, "");
    }

    @Override
    public Optional<Adjustment> lock(UUID id) {
        return find(id, " for no key update");
    }

    private Optional<Adjustment> find(UUID id, String lock) {
        return database.sql("select * from point_adjustment where id = :id" + lock)
                .set("id", id)
                .one(SqlAdjustmentBook::adjustment);
    }

    @Override
    public void decide(Adjustment adjustment) {
        database.sql(
                        "update point_adjustment set state = :state, decided_by = :by, decided_at = :at, refusal = :refusal"
                                + " where id = :id")
                .set("id", adjustment.id())
                .set("state", adjustment.state())
                .set("by", adjustment.decidedBy())
                .set("at", adjustment.decidedAt())
                .set("refusal", adjustment.refusal())
                .update();
    }

    @Override
    public List<Adjustment> waiting(Cursor behind, int limit) {
        String after = behind == null ? "" : " and (requested_at, id) > (:at, :id)";
        Sql query = database.sql("select * from point_adjustment where state = 'REQUESTED'" + after
                + " order by requested_at, id limit " + limit);
        if (behind != null) {
            query.set("at", behind.at()).set("id", behind.id());
        }
        return query.list(SqlAdjustmentBook::adjustment);
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update point_adjustment set customer_id = :into where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    @Override
    public void forget(UUID customerId, Instant at) {
        database.sql("update point_adjustment set state = 'REFUSED', decided_at = :at where customer_id = :customer"
                        + " and state = 'REQUESTED'")
                .set("customer", customerId)
                .set("at", at)
                .update();
        database.sql("update point_adjustment set note = null, refusal = null where customer_id = :customer"
                        + " and (note is not null or refusal is not null)")
                .set("customer", customerId)
                .update();
    }

    private static Adjustment adjustment(Row row) throws SQLException {
        return new Adjustment(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.constant("currency", LoyaltyCurrency.class),
                row.number("points"),
                row.constant("reason", CorrectionReason.class),
                row.text("note"),
                row.constant("state", AdjustmentState.class),
                row.text("requested_by"),
                row.instant("requested_at"),
                row.text("decided_by"),
                row.instant("decided_at"),
                row.text("refusal"));
    }
}
