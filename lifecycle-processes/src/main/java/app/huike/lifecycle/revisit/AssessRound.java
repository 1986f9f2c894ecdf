package app.huike.lifecycle.revisit;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Finds out what the tables {@code revisit-repeat} and {@code revisit-again} ask. */
@StepTemplate
@Named("assessRound")
@Inline
@Dependent
class AssessRound implements Step {

    private final RoundFacts facts;

    @Inject
    AssessRound(RoundFacts facts) {
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(facts.of(CustomerOf.process(execution)));
    }
}
