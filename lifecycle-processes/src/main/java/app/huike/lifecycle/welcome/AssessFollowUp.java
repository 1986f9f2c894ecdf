package app.huike.lifecycle.welcome;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.ReachVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Gathers what the table {@code welcome-follow-up} asks. */
@StepTemplate
@Named("assessFollowUp")
@Inline
@Dependent
class AssessFollowUp implements Step {

    private final Customers customers;
    private final WelcomeCandidates candidates;

    @Inject
    AssessFollowUp(Customers customers, WelcomeCandidates candidates) {
        this.customers = customers;
        this.candidates = candidates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        ReachVariables.MAY_CALL.set(execution, reachable(customerId, Channel.PHONE));
        ReachVariables.MAY_WRITE.set(execution, reachable(customerId, Channel.EMAIL));
        ReachVariables.HAS_OWNER.set(execution, customers.owner(customerId).isPresent());
        Welcome.CALLS_AHEAD.set(execution, candidates.callsAhead(customerId));
    }

    private boolean reachable(UUID customerId, Channel channel) {
        return customers.recipient(customerId, channel, Purpose.MARKETING).agreesAndIsReachable();
    }
}
