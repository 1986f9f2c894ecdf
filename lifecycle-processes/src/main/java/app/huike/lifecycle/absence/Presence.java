package app.huike.lifecycle.absence;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Whether somebody sees to what is new. For other rooms, which ask for their own rights. */
@ApplicationScoped
public class Presence {

    @Inject
    private CrmDatabase database;

    /**
     * Whether a new task may be given to somebody: he is there, or another stands in for it.
     *
     * @param kind of the task
     */
    public boolean seesTo(String login, String process, String kind, UUID customerId) {
        return !database.sql("select 1 from absence a where a.login = :login and a.state = 'AWAY' and"
                        + " task_substitute(:login, :process, coalesce((select s.stage from customer_stage_now s"
                        + " where s.customer_id = :customer), 'PROSPECT'), :kind) is null limit 1")
                .set("login", login)
                .set("process", process)
                .set("customer", customerId)
                .set("kind", kind)
                .any();
    }
}
