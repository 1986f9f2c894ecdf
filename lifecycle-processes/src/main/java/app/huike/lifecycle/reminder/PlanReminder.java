package app.huike.lifecycle.reminder;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Sets when the reminder is let go, counted from its moment. */
@StepTemplate(@Parameter(name = "letGoAfter", kind = Kind.DURATION, usual = "P30D"))
@Named("planReminder")
@Inline
@Dependent
class PlanReminder implements Step {

    @Override
    public void execute(DelegateExecution execution) {
        Duration after = Duration.parse(Reminder.LET_GO_AFTER.in(execution));
        Reminder.LET_GO_AT.set(execution, Reminder.REMIND_AT.in(execution).plus(after));
    }
}
