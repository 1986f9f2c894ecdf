package app.huike.lifecycle.arbitration;

import app.huike.crm.messaging.Messages;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.step.CallVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A complaint begins: what processes that it freezes still wanted to say is not said, and whom they were about to call is not called. */
@ApplicationScoped
public class Freeze {

    private RunningJourneys journeys;
    private ProcessPolicies policies;
    private Messages messages;

    Freeze() {}

    @Inject
    Freeze(RunningJourneys journeys, ProcessPolicies policies, Messages messages) {
        this.journeys = journeys;
        this.policies = policies;
        this.messages = messages;
    }

    /** In the transaction in which the complaint is known to be the customer's. */
    public void begin(UUID customerId) {
        List<ProcessInstance> frozen = journeys.held(customerId).stream()
                .filter(run -> policies.of(run.getProcessDefinitionId()).frozenByComplaint())
                .toList();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> frozen.forEach(run -> messages.stopWaitingOf(customerId, run.getId(), LeaveRule.FROZEN.name())));
        CallOff.tell(journeys, customerId, CallVariables.MARKETING_CALL_OFF, LeaveRule.FROZEN.name());
        CallOff.tell(journeys, customerId, CallVariables.FEEDBACK_CALL_OFF, LeaveRule.FROZEN.name());
    }
}
