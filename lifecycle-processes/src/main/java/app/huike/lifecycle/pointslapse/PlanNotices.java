package app.huike.lifecycle.pointslapse;

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

/** Sets the moments of the notices by the diagram's parameters. */
@StepTemplate({
    @Parameter(name = "lookAfter", kind = Kind.DURATION, usual = "P4D"),
    @Parameter(name = "tellAgainBefore", kind = Kind.DURATION, usual = "P7D")
})
@Named("planNotices")
@Inline
@Dependent
class PlanNotices implements Step {

    private final BusinessClock clock;

    @Inject
    PlanNotices(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Lapse.LOOK_AT.set(execution, clock.instant().plus(Duration.parse(Lapse.LOOK_AFTER.in(execution))));
        Lapse.TELL_AGAIN_AT.set(
                execution, Lapse.ENDS_AT.in(execution).minus(Duration.parse(Lapse.TELL_AGAIN_BEFORE.in(execution))));
    }
}
