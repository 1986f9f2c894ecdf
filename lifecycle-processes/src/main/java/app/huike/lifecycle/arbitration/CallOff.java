package app.huike.lifecycle.arbitration;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whoever wants no calls gets none, also where somebody was about to call: each process that waits for it learns it, in the same transaction. */
@ApplicationScoped
public class CallOff {

    private RunningJourneys journeys;
    private JourneyStarts starts;

    CallOff() {}

    @Inject
    CallOff(RunningJourneys journeys, JourneyStarts starts) {
        this.journeys = journeys;
        this.starts = starts;
    }

    void withdrawn(@Observes ConsentWithdrawn consent) {
        if (consent.channel() == Channel.PHONE) {
            starts.hold(consent.customerId());
            String message = consent.purpose() == Purpose.MARKETING
                    ? CallVariables.MARKETING_CALL_OFF
                    : CallVariables.FEEDBACK_CALL_OFF;
            tell(journeys, consent.customerId(), message, CallVariables.CONSENT_WITHDRAWN);
        }
    }

    static void tell(RunningJourneys journeys, UUID customerId, String message, String reason) {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, reason);
        TaskVariables.GONE_AT.put(values, null);
        TaskVariables.OUTCOME.put(values, null);
        journeys.tellWaiting(customerId, message, values);
    }
}
