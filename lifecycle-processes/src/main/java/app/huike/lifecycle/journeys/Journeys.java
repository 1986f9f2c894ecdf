package app.huike.lifecycle.journeys;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;

/** The door of the runs. Whoever acts must be allowed to see the customer. */
@Stateless
public class Journeys {

    /** A customer's runs, newest first. */
    public List<JourneyView> of(UUID customerId) {
        throw new UnsupportedOperationException();
    }

    /** The diagram (BPMN XML) of the version that a run of that customer's goes by; refusal {@code JOURNEY_UNKNOWN}. */
    public String diagram(UUID customerId, String journeyId) {
        throw new UnsupportedOperationException();
    }

    /** Ids of the elements that a run has been through or is in; for drawing its way. */
    public List<String> way(UUID customerId, String journeyId) {
        throw new UnsupportedOperationException();
    }
}
