package app.huike.lifecycle.journeys;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Whose a journey is. The engine has no command that gives a run another business key, so its two columns are written here. The waiting jobs get the
 * next revision, as if the engine had changed them: one that is running and has read the former key is rolled back and run again.
 */
@ApplicationScoped
public class JourneyKeys {

    private static final List<String> UPDATES = List.of(
            "update act_ru_job set rev_ = rev_ + 1 where process_instance_id_ in"
                    + " (select proc_inst_id_ from act_ru_execution where business_key_ = :from)",
            "update act_ru_execution set business_key_ = :into, rev_ = rev_ + 1 where business_key_ = :from",
            "update act_hi_procinst set business_key_ = :into where business_key_ = :from");

    @Inject
    private CrmDatabase database;

    /** All of a customer's runs, which are held, and those that have ended are another's from now on. */
    public void handOver(UUID from, UUID into) {
        for (String update : UPDATES) {
            Sql sql = database.sql(update).set("from", from.toString());
            (update.contains(":into") ? sql.set("into", into.toString()) : sql).update();
        }
    }
}
