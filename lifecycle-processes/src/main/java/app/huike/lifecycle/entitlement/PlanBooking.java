package app.huike.lifecycle.entitlement;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Sets when somebody gets the task: so long before the slot as the diagram says. */
@Named("planBooking")
@Inline
@Dependent
class PlanBooking implements Step {

    @Override
    public void execute(DelegateExecution execution) {
        Duration before = Duration.parse(EntitlementCare.TASK_BEFORE.in(execution));
        EntitlementCare.TASK_AT.set(
                execution, EntitlementCare.SLOT.in(execution).minus(before));
    }
}
