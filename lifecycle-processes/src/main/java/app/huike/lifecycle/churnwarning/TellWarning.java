package app.huike.lifecycle.churnwarning;

import app.huike.crm.risk.ProfilingObjected;
import app.huike.lifecycle.arbitration.EndedByPurchase;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A purchase, and the word that the customer does not want to be scored, end the warning. */
@ApplicationScoped
public class TellWarning implements EndedByPurchase {

    private RunningJourneys journeys;
    private JourneyStarts starts;

    TellWarning() {}

    @Inject
    TellWarning(RunningJourneys journeys, JourneyStarts starts) {
        this.journeys = journeys;
        this.starts = starts;
    }

    @Override
    public String process() {
        return Churn.KEY;
    }

    @Override
    public void bought(UUID customerId, Instant at) {
        journeys.tell(Churn.KEY, customerId, Churn.PURCHASE_MADE, because("BOUGHT_AGAIN", at));
    }

    void objected(@Observes ProfilingObjected objection) {
        starts.hold(objection.customerId());
        journeys.tell(Churn.KEY, objection.customerId(), Churn.PROFILING_OBJECTED, because("PROFILING_OBJECTED", null));
    }

    private static Map<String, Object> because(String reason, Instant at) {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, reason);
        TaskVariables.GONE_AT.put(values, at);
        return values;
    }
}
