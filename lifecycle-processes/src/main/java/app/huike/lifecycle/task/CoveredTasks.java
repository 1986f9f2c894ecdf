package app.huike.lifecycle.task;

import app.huike.crm.customer.Sharing;
import app.huike.crm.customer.Sharing.Shared;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.lifecycle.absence.SubstituteChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Open tasks of people who are away: whoever stands in sees whom they are about, and gives back what is not done when the time is over. */
@ApplicationScoped
class CoveredTasks {

    private static final int MANY = 200;

    private static final String COVERS = "select 'substitute:' || t.id as cause, t.customer_id,"
            + " task_substitute(t.assignee, t.process_key, t.stage, t.kind) as login from lifecycle_task t"
            + " where t.state in ('OPEN', 'CLAIMED') and ";

    @Inject
    private CrmDatabase database;

    @Inject
    private Sharing sharing;

    /** After the task went to another. */
    void share(String task) {
        share(database.sql(COVERS + "t.id = :task").set("task", task));
    }

    void changed(@Observes SubstituteChanged of) {
        share(database.sql(COVERS + "t.assignee = :login").set("login", of.login()));
    }

    private void share(Sql covers) {
        sharing.withEach(covers.list(CoveredTasks::shared));
    }

    private static Shared shared(Row row) throws SQLException {
        return new Shared(row.text("cause"), row.uuid("customer_id"), row.text("login"));
    }

    /** The task has ended: for that long the customer is seen. */
    void until(String task, Instant end) {
        sharing.until("substitute:" + task, end);
    }

    /** Tasks that are worked on for somebody for whom that one stands in no longer. What is just being finished is let go. */
    List<String> over() {
        return database.sql("select t.id from lifecycle_task t where t.stands_in_for is not null"
                        + " and t.state in ('OPEN', 'CLAIMED')"
                        + " and task_substitute(t.stands_in_for, t.process_key, t.stage, t.kind) is distinct from t.assignee"
                        + " and not exists (select 1 from task_draft d where d.task_id = t.id and d.leaves_at is not null)"
                        + " order by t.id limit " + MANY)
                .list(row -> row.text("id"));
    }
}
