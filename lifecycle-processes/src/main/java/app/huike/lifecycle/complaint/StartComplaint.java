package app.huike.lifecycle.complaint;

import app.huike.crm.care.CaseLinked;
import app.huike.crm.care.CaseRegistered;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Starts the process with the case, in its transaction; once more for the customer who is found out to be meant (the run of the bare record ends with
 * it), and for a case that is reopened when its run has ended long ago.
 */
@ApplicationScoped
public class StartComplaint {

    private JourneyStarts starts;
    private Cases cases;

    StartComplaint() {}

    @Inject
    StartComplaint(JourneyStarts starts, Cases cases) {
        this.starts = starts;
        this.cases = cases;
    }

    void registered(@Observes CaseRegistered event) {
        CurrentActor.run(Actor.SYSTEM, () -> first(event.customerId(), event.caseId()));
    }

    void linked(@Observes CaseLinked event) {
        CurrentActor.run(Actor.SYSTEM, () -> first(event.customerId(), event.caseId()));
    }

    /** Reopened, and nothing runs that could watch it. */
    void again(UUID customerId, UUID caseId) {
        CurrentActor.run(Actor.SYSTEM, () -> {
            CaseView one = cases.get(caseId);
            start(customerId, one, caseId + ":" + one.reopened(), true);
        });
    }

    private void first(UUID customerId, UUID caseId) {
        start(customerId, cases.get(caseId), caseId.toString(), false);
    }

    private void start(UUID customerId, CaseView one, String cause, boolean again) {
        Map<String, Object> variables = new HashMap<>();
        Complaint.CASE_ID.put(variables, one.id());
        Complaint.AGAIN.put(variables, again);
        Complaint.CASE_NUMBER.put(variables, one.number());
        Complaint.GRAVE_TOLD.put(variables, false);
        Complaint.SATISFACTION.put(
                variables,
                one.satisfaction() == null ? null : one.satisfaction().name());
        starts.start(new JourneyStart(Complaint.KEY, customerId, cause, variables));
    }
}
