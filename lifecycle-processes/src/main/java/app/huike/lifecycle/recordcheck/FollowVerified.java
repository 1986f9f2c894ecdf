package app.huike.lifecycle.recordcheck;

import app.huike.crm.customer.RecordVerified;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Somebody said on the customer's page that the record is right: nobody needs to look any more. */
@ApplicationScoped
public class FollowVerified {

    private RunningJourneys journeys;

    FollowVerified() {}

    @Inject
    FollowVerified(RunningJourneys journeys) {
        this.journeys = journeys;
    }

    void verified(@Observes RecordVerified record) {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, "RECORD_VERIFIED");
        journeys.tell(RecordCheck.KEY, record.customerId(), RecordCheck.RECORD_VERIFIED, values);
    }
}
