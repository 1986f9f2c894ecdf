package app.huike.lifecycle.step;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Finds out how the customer may be turned to, for the table that chooses. */
@StepTemplate
@Named("assessReach")
@Inline
@Dependent
class AssessReach implements Step {

    private final Customers customers;

    @Inject
    AssessReach(Customers customers) {
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        ReachVariables.MAY_CALL.set(execution, reachable(customerId, Channel.PHONE));
        ReachVariables.MAY_WRITE.set(execution, reachable(customerId, Channel.EMAIL));
        ReachVariables.HAS_OWNER.set(execution, customers.owner(customerId).isPresent());
    }

    private boolean reachable(UUID customerId, Channel channel) {
        return customers.recipient(customerId, channel, Purpose.MARKETING).agreesAndIsReachable();
    }
}
