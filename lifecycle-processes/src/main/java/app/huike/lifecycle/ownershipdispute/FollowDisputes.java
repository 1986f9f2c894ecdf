package app.huike.lifecycle.ownershipdispute;

import app.huike.crm.customer.DisputeSettled;
import app.huike.crm.customer.OwnerDisputed;
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

/** Starts the process in the transaction of the claim, and ends it in that in which the dispute ends otherwise. */
@ApplicationScoped
public class FollowDisputes {

    private JourneyStarts starts;
    private RunningJourneys journeys;

    FollowDisputes() {}

    @Inject
    FollowDisputes(JourneyStarts starts, RunningJourneys journeys) {
        this.starts = starts;
        this.journeys = journeys;
    }

    void claimed(@Observes OwnerDisputed claim) {
        Map<String, Object> variables = new HashMap<>();
        Dispute.DISPUTE_ID.put(variables, claim.disputeId());
        Dispute.OWNER.put(variables, claim.owner());
        ApprovalVariables.REQUESTED_BY.put(variables, claim.claimedBy());
        ApprovalVariables.REQUESTED_AT.put(variables, claim.at());
        String cause = claim.disputeId().toString();
        CurrentActor.run(
                Actor.SYSTEM, () -> starts.start(new JourneyStart(Dispute.KEY, claim.customerId(), cause, variables)));
    }

    void settled(@Observes DisputeSettled end) {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, "DISPUTE_SETTLED");
        journeys.tellAbout(
                Dispute.KEY, end.customerId(), Dispute.DISPUTE_ID, end.disputeId(), Dispute.DISPUTE_SETTLED, values);
    }
}
