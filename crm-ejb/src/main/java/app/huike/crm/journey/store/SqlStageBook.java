package app.huike.crm.journey.store;

import app.huike.crm.journey.PurchaseFacts;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.domain.StageBook;
import app.huike.crm.journey.domain.StageMarks;
import app.huike.crm.journey.domain.StageMove;
import app.huike.crm.journey.domain.StagePolicy;
import app.huike.crm.journey.domain.Standing;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stages in PostgreSQL. */
@Dependent
class SqlStageBook implements StageBook {

    @Inject
    CrmDatabase database;

    @Override
    public List<Standing> lock(Collection<UUID> customerIds) {
        return database.sql("with held as (select * from customer_stage where customer_id = "
                        + Sql.eachOf("ids", "uuid")
                        + " order by customer_id for no key update)"
                        + " select c.id, c.created_at, s.* from customer_card c left join held s"
                        + " on s.customer_id = c.id where c.id = " + Sql.eachOf("ids", "uuid") + " order by c.id")
                .set("ids", customerIds)
                .list(SqlStageBook::standing);
    }

    private static Standing standing(Row row) throws SQLException {
        Stage stage = row.constant("stage", Stage.class);
        Long gap = row.numberOrNull("usual_gap_seconds");
        return new Standing(
                row.uuid("id"),
                row.instant("created_at"),
                stage == null ? null : new StageView(stage, row.instant("since")),
                new PurchaseFacts(
                        row.integer("kept"),
                        row.instant("first_at"),
                        row.instant("last_at"),
                        gap == null ? null : Duration.ofSeconds(gap)),
                new StageMarks(row.flag("closed"), row.flag("member"), row.flag("warned"), row.flag("given_up")));
    }

    @Override
    public Map<UUID, StageView> stages(Collection<UUID> customerIds) {
        Map<UUID, StageView> stages = new HashMap<>();
        database.sql("select c.id, coalesce(s.stage, 'PROSPECT') as stage, coalesce(s.since, c.created_at) as since"
                        + " from customer_card c left join customer_stage s on s.customer_id = c.id"
                        + " where c.id = any (cast(:ids as uuid[]))")
                .set("ids", customerIds)
                .list(row -> stages.put(row.uuid("id"), view(row)));
        return stages;
    }

    @Override
    public List<StageView> history(UUID customerId) {
        return database.sql("select stage, since from customer_stage_history where customer_id = :id"
                        + " order by since desc, id desc")
                .set("id", customerId)
                .list(SqlStageBook::view);
    }

    @Override
    public Optional<Duration> usualGap(UUID customerId) {
        return database.sql(
                        "select usual_gap_seconds from customer_stage where customer_id = :id and usual_gap_seconds is not null")
                .set("id", customerId)
                .one(row -> Duration.ofSeconds(row.number("usual_gap_seconds")));
    }

    private static StageView view(Row row) throws SQLException {
        return new StageView(row.constant("stage", Stage.class), row.instant("since"));
    }

    @Override
    public void write(Map<UUID, StageMove> moves, String reason) {
        new StageMoveRows(database).write(moves, reason);
    }

    @Override
    public void mark(UUID customerId, StageMarks marks) {
        database.sql("update customer_stage set closed = :closed, member = :member, warned = :warned,"
                        + " given_up = :givenUp where customer_id = :id")
                .set("id", customerId)
                .set("closed", marks.closed())
                .set("member", marks.member())
                .set("warned", marks.warned())
                .set("givenUp", marks.givenUp())
                .update();
    }

    @Override
    public boolean beginSweep(LocalDate day, Instant now) {
        return new StageSweepRows(database).begin(day, now);
    }

    @Override
    public void endSweep(LocalDate day, Instant now, int moved) {
        new StageSweepRows(database).end(day, now, moved);
    }

    @Override
    public int sweep(StagePolicy policy, Instant now) {
        return new StageSweepRows(database).sweep(policy, now);
    }
}
