package app.huike.crm.risk.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Row;
import app.huike.crm.risk.RiskFactor;
import app.huike.crm.risk.RiskScore;
import app.huike.crm.risk.RiskSource;
import app.huike.crm.risk.WarningView;
import app.huike.crm.risk.domain.RiskBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/** Scores and warnings in PostgreSQL. What must be one is an index, what must happen once a statement whose row count is looked at. */
@Dependent
class SqlRiskBook implements RiskBook {

    /** Whose task it would be: the owner's, or the group's. */
    private static final String PERSON = "coalesce('user:' || cast(c.owner_id as text), 'team:' || c.team)";

    @Inject
    CrmDatabase database;

    @Override
    public void alone(UUID customerId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('risk:' || cast(:customer as text), 0))")
                .set("customer", customerId)
                .any();
    }

    @Override
    public Optional<RiskScore> score(UUID customerId) {
        return database.sql("select *, cast(score as text) as said from customer_risk where customer_id = :customer")
                .set("customer", customerId)
                .one(row -> new RiskScore(
                        decimal(row, "said"),
                        factors(row),
                        row.instant("scored_at"),
                        row.constant("source", RiskSource.class)));
    }

    @Override
    public Optional<BigDecimal> keep(UUID customerId, RiskScore score) {
        return database.sql("insert into customer_risk as r (customer_id, score, factors, source, scored_at)"
                        + " values (:customer, cast(:score as numeric), :factors, :source, :at)"
                        + " on conflict (customer_id) do update set score = excluded.score, factors = excluded.factors,"
                        + " source = excluded.source, scored_at = excluded.scored_at,"
                        + " lowest = least(r.lowest, excluded.score) where r.scored_at <= excluded.scored_at"
                        + " returning cast(lowest as text) as said")
                .set("customer", customerId)
                .set("score", score.score().toPlainString())
                .set("factors", factors(score))
                .set("source", score.source())
                .set("at", score.at())
                .one(row -> decimal(row, "said"));
    }

    @Override
    public void forgetScore(UUID customerId) {
        database.sql("delete from customer_risk where customer_id = :customer")
                .set("customer", customerId)
                .update();
    }

    @Override
    public Optional<Instant> objectedAt(UUID customerId) {
        return database.sql("select at from profiling_objection where customer_id = :customer")
                .set("customer", customerId)
                .one(row -> row.instant("at"));
    }

    @Override
    public boolean object(UUID customerId, Instant at) {
        return database.sql("insert into profiling_objection (customer_id, at) values (:customer, :at)"
                                + " on conflict do nothing")
                        .set("customer", customerId)
                        .set("at", at)
                        .update()
                == 1;
    }

    @Override
    public boolean allow(UUID customerId) {
        return database.sql("delete from profiling_objection where customer_id = :customer")
                        .set("customer", customerId)
                        .update()
                == 1;
    }

    @Override
    public Optional<WarningView> open(UUID customerId) {
        return database.sql("select *, cast(score as text) as said from churn_warning"
                        + " where customer_id = :customer and closed_at is null")
                .set("customer", customerId)
                .one(row -> new WarningView(
                        customerId,
                        decimal(row, "said"),
                        factors(row),
                        row.instant("opened_at"),
                        row.instant("asked_at"),
                        row.text("waits_because"),
                        row.number("value_minor")));
    }

    @Override
    public boolean openWarning(UUID customerId, RiskScore score, Instant at, CurrencyUnit currency) {
        boolean first =
                database.sql("insert into churn_warning (id, customer_id, score, factors, opened_at, value_minor)"
                                        + " select :id, :customer, cast(:score as numeric), :factors, :at,"
                                        + " coalesce(sum(v.net_minor), 0) from purchase_value v where v.customer_id = :customer"
                                        + " and v.currency = :currency and v.at > cast(:at as timestamptz) - interval '365 days'"
                                        + " on conflict do nothing")
                                .set("id", Ids.next())
                                .set("customer", customerId)
                                .set("score", score.score().toPlainString())
                                .set("factors", factors(score))
                                .set("at", at)
                                .set("currency", currency.getCode())
                                .update()
                        == 1;
        if (first) {
            database.sql("update customer_risk set lowest = cast(:score as numeric) where customer_id = :customer")
                    .set("score", score.score().toPlainString())
                    .set("customer", customerId)
                    .update();
        }
        return first;
    }

    @Override
    public void holdPerson(UUID customerId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('churn:' || " + PERSON + ", 0))"
                        + " from customer_card c where c.id = :customer")
                .set("customer", customerId)
                .any();
    }

    @Override
    public boolean amongBest(UUID customerId, int percent, LocalDate today, Instant now, CurrencyUnit currency) {
        long least = new BestCustomers(database, currency).leastValue(percent, today, now);
        return database.sql("select 1 from churn_warning w where w.customer_id = :customer and w.closed_at is null"
                        + " and w.value_minor > 0 and w.value_minor >= :least")
                .set("customer", customerId)
                .set("least", least)
                .any();
    }

    @Override
    public int ahead(UUID customerId) {
        return database.sql(
                        "select count(*) as ahead from churn_warning me join customer_card mine on mine.id = me.customer_id,"
                                + " churn_warning w join customer_card c on c.id = w.customer_id"
                                + " where me.customer_id = :customer and me.closed_at is null and w.closed_at is null"
                                + " and w.customer_id <> me.customer_id and " + PERSON
                                + " = " + PERSON.replace("c.", "mine.")
                                + " and (w.asked_at is not null or w.waits_because = 'OWNER_FULL' and w.value_minor > me.value_minor)")
                .set("customer", customerId)
                .one(row -> row.integer("ahead"))
                .orElse(0);
    }

    @Override
    public void asked(UUID customerId, Instant at) {
        database.sql("update churn_warning set asked_at = :at, waits_because = null"
                        + " where customer_id = :customer and closed_at is null and asked_at is null")
                .set("at", at)
                .set("customer", customerId)
                .update();
    }

    @Override
    public boolean waits(UUID customerId, String because) {
        return database.sql("update churn_warning set waits_because = :because where customer_id = :customer"
                                + " and closed_at is null and waits_because is distinct from :because")
                        .set("because", because)
                        .set("customer", customerId)
                        .update()
                == 1;
    }

    @Override
    public boolean close(UUID customerId, String reason, Instant at) {
        return database.sql("update churn_warning set closed_at = :at, reason = :reason"
                                + " where customer_id = :customer and closed_at is null")
                        .set("at", at)
                        .set("reason", reason)
                        .set("customer", customerId)
                        .update()
                == 1;
    }

    @Override
    public void move(UUID from, UUID into, Instant at) {
        both(
                "insert into profiling_objection (customer_id, at) select :into, at from profiling_objection"
                        + " where customer_id = :from on conflict do nothing",
                from,
                into);
        both(
                "delete from customer_risk r using customer_risk o where r.customer_id in (:from, :into)"
                        + " and o.customer_id in (:from, :into) and r.customer_id <> o.customer_id and (r.scored_at < o.scored_at"
                        + " or r.scored_at = o.scored_at and r.customer_id = :from)",
                from,
                into);
        both("update customer_risk set customer_id = :into where customer_id = :from", from, into);
        both(
                "delete from customer_risk r using profiling_objection o where r.customer_id = :into"
                        + " and o.customer_id = :into and :from <> :into",
                from,
                into);
        if (open(into).isPresent()) {
            close(from, "MERGED", at);
        }
        both("update churn_warning set customer_id = :into where customer_id = :from", from, into);
    }

    private void both(String statement, UUID from, UUID into) {
        database.sql(statement).set("from", from).set("into", into).update();
    }

    private static BigDecimal decimal(Row row, String column) throws SQLException {
        return new BigDecimal(row.text(column)).stripTrailingZeros();
    }

    private static String[] keys(String factors) {
        return factors.isBlank() ? new String[0] : factors.split(" ");
    }

    private static List<RiskFactor> factors(Row row) throws SQLException {
        return List.of(keys(row.text("factors"))).stream()
                .map(RiskFactor::valueOf)
                .toList();
    }

    private static String factors(RiskScore score) {
        return String.join(" ", score.factors().stream().map(Enum::name).toList());
    }
}
