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

/** Starts the process with the case, in its transaction; once more for the customer who is found out to be meant: the run of the bare record ends with it. */
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
        CurrentActor.run(Actor.SYSTEM, () -> start(event.customerId(), event.caseId()));
    }

    void linked(@Observes CaseLinked event) {
        CurrentActor.run(Actor.SYSTEM, () -> start(event.customerId(), event.caseId()));
    }

    private void start(UUID customerId, UUID caseId) {
        CaseView one = cases.get(caseId);
        Map<String, Object> variables = new HashMap<>();
        Complaint.CASE_ID.put(variables, caseId);
        Complaint.CASE_NUMBER.put(variables, one.number());
        Complaint.GRAVE_TOLD.put(variables, false);
        Complaint.SATISFACTION.put(
                variables,
                one.satisfaction() == null ? null : one.satisfaction().name());
        starts.start(new JourneyStart(Complaint.KEY, customerId, caseId.toString(), variables));
    }
}
