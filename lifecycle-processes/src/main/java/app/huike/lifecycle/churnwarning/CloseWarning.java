package app.huike.lifecycle.churnwarning;

import app.huike.crm.risk.ChurnWarnings;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Closes the warning; the reason is a parameter of the diagram. */
@StepTemplate(@Parameter(name = "closedBecause", kind = Kind.KEY))
@Named("closeWarning")
@Dependent
class CloseWarning implements Step {

    private final ChurnWarnings warnings;

    @Inject
    CloseWarning(ChurnWarnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        warnings.close(CustomerOf.process(execution), Churn.CLOSED_BECAUSE.in(execution));
    }
}
