package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is written down of tasks that were opened again, or corrected. */
@ApplicationScoped
class ReopenTable {

    @Inject
    private CrmDatabase database;

    /**
     * What a finished task's row says.
     *
     * @param toldOthers whether processes that had joined the call were told how it ended
     */
    record Past(boolean toldOthers, String reopenedAs, Reopening.Correction correction) {}

    Past of(String id) {
        return database.sql("select told_others, reopened_as, corrected_outcome, corrected_by, corrected_at"
                        + " from lifecycle_task where id = :id")
                .set("id", id)
                .one(ReopenTable::past)
                .orElseThrow();
    }

    /** The finished task that this one is again; empty where it is none. */
    Optional<String> before(String id) {
        return database.sql("select reopens from lifecycle_task where id = :id")
                .set("id", id)
                .one(row -> row.text("reopens"));
    }

    /** One is the other again. */
    void reopened(String finished, String again) {
        database.sql("update lifecycle_task set reopened_as = :again where id = :finished")
                .set("again", again)
                .set("finished", finished)
                .update();
        database.sql("update lifecycle_task set reopens = :finished where id = :again")
                .set("again", again)
                .set("finished", finished)
                .update();
    }

    void corrected(String id, Reopening.Correction correction) {
        database.sql("update lifecycle_task set corrected_outcome = :outcome, corrected_by = :by, corrected_at = :at"
                        + " where id = :id")
                .set("outcome", correction.outcome())
                .set("by", correction.by())
                .set("at", correction.at())
                .set("id", id)
                .update();
    }

    /** Whether somebody other than that person works on one of these. */
    boolean anotherWorksOn(List<String> tasks, String login) {
        return database.sql(
                        "select 1 from lifecycle_task where id = any (cast(:tasks as text[])) and state = 'CLAIMED' and assignee <> :login")
                .set("tasks", tasks)
                .set("login", login)
                .any();
    }

    /** Finished after a moment, the latest first. */
    List<TaskView> finished(String login, Instant since, int most) {
        return database.sql("select " + TaskTable.COLUMNS
                        + " from lifecycle_task t join customer_card c on c.id = t.customer_id"
                        + " where t.state = 'DONE' and t.assignee = :login and t.ended_at > :since"
                        + " order by t.ended_at desc, t.id desc limit " + most)
                .set("login", login)
                .set("since", since)
                .list(TaskTable::view);
    }

    private static Past past(Row row) throws SQLException {
        Instant at = row.instant("corrected_at");
        return new Past(
                row.flag("told_others"),
                row.text("reopened_as"),
                at == null
                        ? null
                        : new Reopening.Correction(row.text("corrected_outcome"), row.text("corrected_by"), at));
    }
}
