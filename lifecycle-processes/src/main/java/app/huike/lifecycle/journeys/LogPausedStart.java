package app.huike.lifecycle.journeys;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.CrmDatabase;
import app.huike.lifecycle.release.StartedPaused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** A journey that begins while its process is paused says so in the customer's log: whoever asks why nothing happens finds the answer there. */
@ApplicationScoped
public class LogPausedStart {

    @Inject
    private JourneyLog log;

    @Inject
    private CrmDatabase database;

    void log(@Observes StartedPaused start) {
        if (isCustomer(start.businessKey())) {
            log.add(start.businessKey(), "JOURNEY_WAITS", "PAUSED", Map.of("process", start.processKey()));
        }
    }

    /** What is about a purchase or a case has no log of its own. */
    private boolean isCustomer(UUID id) {
        return database.sql("select 1 from customer_card where id = :id")
                .set("id", id)
                .any();
    }
}
