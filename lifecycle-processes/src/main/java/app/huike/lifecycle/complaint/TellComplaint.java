package app.huike.lifecycle.complaint;

import app.huike.crm.care.CaseClassified;
import app.huike.crm.care.CaseMoved;
import app.huike.crm.care.CaseSatisfactionTold;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.Cases;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.LeaveVariables;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whatever is done about a case reaches its process, and the end of the last open one whatever waits for it, in the same transaction. */
@ApplicationScoped
public class TellComplaint {

    private RunningJourneys journeys;
    private JourneyStarts starts;
    private StartComplaint start;
    private Cases cases;
    private BusinessClock clock;

    TellComplaint() {}

    @Inject
    TellComplaint(
            RunningJourneys journeys, JourneyStarts starts, StartComplaint start, Cases cases, BusinessClock clock) {
        this.journeys = journeys;
        this.starts = starts;
        this.start = start;
        this.cases = cases;
        this.clock = clock;
    }

    void moved(@Observes CaseMoved event) {
        starts.hold(event.customerId());
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, "CASE_" + event.to());
        TaskVariables.GONE_AT.put(values, clock.instant());
        if (event.to() == CaseState.REOPENED) {
            Complaint.SATISFACTION.put(values, null);
            CallVariables.ATTEMPTS.put(values, null);
        }
        boolean watched = tell(event.customerId(), event.caseId(), message(event.to()), values);
        if (event.to() == CaseState.REOPENED && !watched) {
            start.again(event.customerId(), event.caseId());
        }
        if (event.to() == CaseState.CLOSED) {
            thaw(event.customerId());
        }
    }

    void classified(@Observes CaseClassified event) {
        tell(event.customerId(), event.caseId(), Complaint.CASE_CHANGED, Map.of());
    }

    void told(@Observes CaseSatisfactionTold event) {
        Map<String, Object> values = new HashMap<>();
        Complaint.SATISFACTION.put(values, event.satisfaction().name());
        tell(event.customerId(), event.caseId(), Complaint.SATISFACTION_TOLD, values);
    }

    /** What takes a task away is told as settled, unless it ends more than the task. */
    private static String message(CaseState to) {
        return switch (to) {
            case CLOSED -> Complaint.CASE_CLOSED;
            case REOPENED -> Complaint.CASE_REOPENED;
            case RESOLVED, AWAITING_CUSTOMER -> Complaint.CASE_SETTLED;
            default -> Complaint.CASE_CHANGED;
        };
    }

    /** After it, whatever waits for the clock learns that it may have changed; whether a run watches the case. */
    private boolean tell(UUID customerId, UUID caseId, String message, Map<String, Object> values) {
        if (!message.equals(Complaint.CASE_CHANGED)) {
            journeys.tellAbout(Complaint.KEY, customerId, Complaint.CASE_ID, caseId, message, values);
        }
        return journeys.tellAbout(
                Complaint.KEY, customerId, Complaint.CASE_ID, caseId, Complaint.CASE_CHANGED, Map.of());
    }

    private void thaw(UUID customerId) {
        CurrentActor.run(Actor.SYSTEM, () -> {
            if (!cases.hasOpenCase(customerId)) {
                journeys.tellAll(customerId, LeaveVariables.COMPLAINT_CLOSED, Map.of());
            }
        });
    }
}
