package app.huike.lifecycle.entitlement;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.WorkingHours;
import app.huike.crm.platform.WorkingTime;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Sets when somebody gets the task, so long before the slot as the diagram says, and earlier where nobody works in between; and in how much working time
 * it is due: before the slot, where there is any left.
 */
@StepTemplate({
    @Parameter(name = "taskBefore", kind = Kind.DURATION, usual = "P2D"),
    @Parameter(name = "dueBefore", kind = Kind.DURATION, usual = "PT1H")
})
@Named("planBooking")
@Inline
@Dependent
class PlanBooking implements Step {

    private static final Duration DAY = Duration.ofDays(1);

    private final WorkingTime workingTime;
    private final BusinessClock clock;

    @Inject
    PlanBooking(WorkingTime workingTime, BusinessClock clock) {
        this.workingTime = workingTime;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant slot = EntitlementCare.SLOT.in(execution);
        Duration free = Duration.parse(EntitlementCare.DUE_BEFORE.in(execution));
        Instant at = taskAt(slot.minus(Duration.parse(EntitlementCare.TASK_BEFORE.in(execution))), slot, free);
        EntitlementCare.TASK_AT.set(execution, at);
        EntitlementCare.TASK_DUE.set(execution, due(at, slot, free).toString());
    }

    private Instant taskAt(Instant wished, Instant slot, Duration free) {
        WorkingHours hours = workingTime.hours();
        Instant now = clock.instant();
        Instant at = wished;
        while (at.isAfter(now) && hours.between(at, slot).compareTo(free.multipliedBy(2)) < 0) {
            at = at.minus(DAY);
        }
        return at;
    }

    private Duration due(Instant at, Instant slot, Duration free) {
        Instant now = clock.instant();
        Duration left =
                workingTime.hours().between(at.isBefore(now) ? now : at, slot).minus(free);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
