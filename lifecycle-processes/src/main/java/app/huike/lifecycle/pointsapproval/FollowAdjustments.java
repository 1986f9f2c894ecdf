package app.huike.lifecycle.pointsapproval;

import app.huike.crm.loyalty.AdjustmentDecided;
import app.huike.crm.loyalty.AdjustmentRequested;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.step.ApprovalVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Starts the approval in the transaction of the request, and ends it in that of a decision on the page. */
@ApplicationScoped
public class FollowAdjustments {

    private JourneyStarts starts;
    private RunningJourneys journeys;

    FollowAdjustments() {}

    @Inject
    FollowAdjustments(JourneyStarts starts, RunningJourneys journeys) {
        this.starts = starts;
        this.journeys = journeys;
    }

    void requested(@Observes AdjustmentRequested request) {
        Map<String, Object> variables = new HashMap<>();
        Approval.ADJUSTMENT_ID.put(variables, request.adjustmentId());
        Approval.POINTS.put(variables, (request.points() > 0 ? "+" : "") + request.points());
        ApprovalVariables.REQUESTED_BY.put(variables, request.requestedBy());
        ApprovalVariables.REQUESTED_AT.put(variables, request.at());
        String cause = request.adjustmentId().toString();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> starts.start(new JourneyStart(Approval.KEY, request.customerId(), cause, variables)));
    }

    void decided(@Observes AdjustmentDecided decision) {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, "ADJUSTMENT_DECIDED");
        journeys.tellAbout(
                Approval.KEY,
                decision.customerId(),
                Approval.ADJUSTMENT_ID,
                decision.adjustmentId(),
                Approval.ADJUSTMENT_DECIDED,
                values);
    }
}
