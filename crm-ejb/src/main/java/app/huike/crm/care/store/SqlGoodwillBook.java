package app.huike.crm.care.store;

import app.huike.crm.care.GoodwillView;
import app.huike.crm.care.domain.GoodwillBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Goodwill in PostgreSQL. */
@Dependent
class SqlGoodwillBook implements GoodwillBook {

    @Inject
    CrmDatabase database;

    @Override
    public void decideAlone(String login) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('care.goodwill:' || :login, 0))")
                .set("login", login)
                .any();
    }

    @Override
    public Money grantedSince(String login, Instant since, CurrencyUnit currency) {
        return database.sql(
                        "select coalesce(sum(minor), 0) as minor from case_goodwill where asked_by = :login"
                                + " and decided_by = :login and state = 'GRANTED' and asked_at >= :since and currency = :currency")
                .set("login", login)
                .set("since", since)
                .set("currency", currency.getCode())
                .one(row -> Money.ofMinor(currency, row.number("minor")))
                .orElseThrow();
    }

    @Override
    public void add(GoodwillView given, UUID askedById) {
        database.sql(
                        "insert into case_goodwill (id, case_id, minor, currency, reason, state, asked_by, asked_by_id, asked_at,"
                                + " decided_by, decided_at) values (:id, :case, :minor, :currency, :reason, :state, :by,"
                                + " cast(:byId as uuid), :at, :decidedBy, cast(:decidedAt as timestamptz))")
                .set("id", given.id())
                .set("case", given.caseId())
                .set("minor", given.amount().getAmountMinorLong())
                .set("currency", given.amount().getCurrencyUnit().getCode())
                .set("reason", given.reason())
                .set("state", given.state())
                .set("by", given.askedBy())
                .set("byId", askedById)
                .set("at", given.askedAt())
                .set("decidedBy", given.decidedBy())
                .set("decidedAt", given.decidedAt())
                .update();
    }

    @Override
    public List<GoodwillView> of(UUID caseId) {
        return database.sql("select * from case_goodwill where case_id = :case order by asked_at, id")
                .set("case", caseId)
                .list(SqlGoodwillBook::view);
    }

    @Override
    public Optional<GoodwillView> find(UUID id) {
        return database.sql("select * from case_goodwill where id = :id")
                .set("id", id)
                .one(SqlGoodwillBook::view);
    }

    @Override
    public boolean decide(UUID id, GoodwillView.State state, String by, Instant at) {
        return database.sql("update case_goodwill set state = :state, decided_by = :by, decided_at = :at"
                                + " where id = :id and state = 'ASKED'")
                        .set("id", id)
                        .set("state", state)
                        .set("by", by)
                        .set("at", at)
                        .update()
                == 1;
    }

    @Override
    public List<GoodwillView> refuseAskedBefore(Instant before, String by, Instant at) {
        return database.sql("update case_goodwill set state = 'REFUSED', decided_by = :by, decided_at = :at"
                        + " where state = 'ASKED' and asked_at <= :before returning *")
                .set("before", before)
                .set("by", by)
                .set("at", at)
                .list(SqlGoodwillBook::view);
    }

    @Override
    public Optional<Instant> firstAsked() {
        return database.sql("select min(asked_at) as at from case_goodwill where state = 'ASKED'")
                .one(row -> row.instant("at"));
    }

    private static GoodwillView view(Row row) throws SQLException {
        return new GoodwillView(
                row.uuid("id"),
                row.uuid("case_id"),
                Money.ofMinor(CurrencyUnit.of(row.text("currency").trim()), row.number("minor")),
                row.text("reason"),
                row.constant("state", GoodwillView.State.class),
                row.text("asked_by"),
                row.instant("asked_at"),
                row.text("decided_by"),
                row.instant("decided_at"));
    }
}
