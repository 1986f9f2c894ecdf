package app.huike.lifecycle.care;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Says whether it still is the day of the occasion: after a standstill or a pause a greeting would come too late. */
@StepTemplate
@Named("checkDay")
@Inline
@Dependent
class CheckDay implements Step {

    private final OwnDay day;

    @Inject
    CheckDay(OwnDay day) {
        this.day = day;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Care.TODAY.set(execution, day.isThatOf(execution));
    }
}
