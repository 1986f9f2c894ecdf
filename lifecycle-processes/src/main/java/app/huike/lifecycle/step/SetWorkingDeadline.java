package app.huike.lifecycle.step;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.WorkingTime;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Sets the moment for which a timer further on waits: so much working time of the shop from now on, nights, weekends and holidays left out. */
@StepTemplate(@Parameter(name = "workingTime", kind = Kind.DURATION, usual = "PT8H"))
@Named("setWorkingDeadline")
@Inline
@Dependent
class SetWorkingDeadline implements Step {

    private final WorkingTime working;
    private final BusinessClock clock;

    @Inject
    SetWorkingDeadline(WorkingTime working, BusinessClock clock) {
        this.working = working;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DeadlineVariables.DEADLINE.set(
                execution, working.after(clock.instant(), DeadlineVariables.WORKING_TIME.in(execution)));
    }
}
