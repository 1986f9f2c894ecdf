package app.huike.lifecycle.complaint;

import app.huike.crm.care.CaseLinked;
import app.huike.crm.care.CaseRegistered;
import app.huike.lifecycle.arbitration.Freeze;
import app.huike.lifecycle.arbitration.JourneyStarts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** A case freezes what runs for its customer from the moment in which it is registered, or found to be the customer's. */
@ApplicationScoped
public class FreezeProcesses {

    private Freeze freeze;
    private JourneyStarts starts;

    FreezeProcesses() {}

    @Inject
    FreezeProcesses(Freeze freeze, JourneyStarts starts) {
        this.freeze = freeze;
        this.starts = starts;
    }

    void registered(@Observes CaseRegistered event) {
        begin(event.customerId());
    }

    void linked(@Observes CaseLinked event) {
        begin(event.customerId());
    }

    private void begin(UUID customerId) {
        starts.hold(customerId);
        freeze.begin(customerId);
    }
}
