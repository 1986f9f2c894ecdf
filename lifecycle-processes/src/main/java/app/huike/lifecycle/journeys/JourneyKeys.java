package app.huike.lifecycle.journeys;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Whose a journey is. The engine has no command that gives a run another business key, so its two columns are written here: with the next revision, as
 * the engine itself would, so that a job that has read the run before is run again.
 */
@ApplicationScoped
public class JourneyKeys {

    private static final List<String> COLUMNS = List.of(
            "update act_ru_execution set business_key_ = :into, rev_ = rev_ + 1 where business_key_ = :from",
            "update act_hi_procinst set business_key_ = :into where business_key_ = :from");

    @Inject
    private CrmDatabase database;

    /** All of a customer's runs, which are held, and those that have ended are another's from now on. */
    public void handOver(UUID from, UUID into) {
        COLUMNS.forEach(update -> database.sql(update)
                .set("from", from.toString())
                .set("into", into.toString())
                .update());
    }
}
