package app.huike.lifecycle.journeys;

import app.huike.crm.journey.JourneyLog;
import app.huike.lifecycle.release.StartedPaused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** A journey that begins while its process is paused says so in the customer's log: whoever asks why nothing happens finds the answer there. */
@ApplicationScoped
public class LogPausedStart {

    @Inject
    private JourneyLog log;

    void log(@Observes StartedPaused start) {
        log.add(start.businessKey(), "JOURNEY_WAITS", "PAUSED", Map.of("process", start.processKey()));
    }
}
