package app.huike.lifecycle.step;

import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Sets the moment for which timers further on wait: so long from now on. */
@StepTemplate(@Parameter(name = "deadlineAfter", kind = Kind.DURATION))
@Named("setDeadline")
@Inline
@Dependent
class SetDeadline implements Step {

    private final BusinessClock clock;

    @Inject
    SetDeadline(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Duration after = Duration.parse(DeadlineVariables.DEADLINE_AFTER.in(execution));
        DeadlineVariables.DEADLINE.set(execution, clock.instant().plus(after));
    }
}
