package app.huike.lifecycle.revisit;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Starts a regular visit; where a rule stands against it, the customer's log says which, and the diagram what then. */
@StepTemplate
@Named("startVisit")
@Dependent
class StartVisit implements Step {

    private static final String BEGUN = "BEGUN";

    private final StartRevisit revisit;

    @Inject
    StartVisit(StartRevisit revisit) {
        this.revisit = revisit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cause = "round:" + execution.getActivityInstanceId();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> Revisit.VISIT_START.set(
                        execution,
                        revisit.start(CustomerOf.process(execution), null, cause)
                                .orElse(BEGUN)));
    }
}
