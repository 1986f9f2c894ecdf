package app.huike.lifecycle.goodwillapproval;

import app.huike.crm.care.GoodwillAsked;
import app.huike.crm.care.GoodwillDecided;
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

/** Starts the approval in the transaction of the request, and ends it in that of a decision on the page of the case. */
@ApplicationScoped
public class FollowGoodwill {

    private JourneyStarts starts;
    private RunningJourneys journeys;

    FollowGoodwill() {}

    @Inject
    FollowGoodwill(JourneyStarts starts, RunningJourneys journeys) {
        this.starts = starts;
        this.journeys = journeys;
    }

    void asked(@Observes GoodwillAsked request) {
        Map<String, Object> variables = new HashMap<>();
        Approval.GOODWILL_ID.put(variables, request.goodwillId());
        Approval.AMOUNT.put(variables, request.amount().toString());
        ApprovalVariables.REQUESTED_BY.put(variables, request.askedBy());
        ApprovalVariables.REQUESTED_AT.put(variables, request.at());
        ApprovalVariables.REFUSE_AT.put(variables, request.refusedAt());
        String cause = request.goodwillId().toString();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> starts.start(new JourneyStart(Approval.KEY, request.customerId(), cause, variables)));
    }

    void decided(@Observes GoodwillDecided decision) {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, "GOODWILL_DECIDED");
        journeys.tellAbout(
                Approval.KEY,
                decision.customerId(),
                Approval.GOODWILL_ID,
                decision.goodwillId(),
                Approval.GOODWILL_DECIDED,
                values);
    }
}
