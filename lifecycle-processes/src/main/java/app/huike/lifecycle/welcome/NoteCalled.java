package app.huike.lifecycle.welcome;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The customer is given to a person to be called, and counts among the calls of the day; a listener where the call begins. */
@StepTemplate(drawnAs = StepTemplate.Drawn.LISTENER)
@Named("noteCalled")
@Inline
@Dependent
class NoteCalled implements Step {

    private final WelcomeCandidates candidates;

    @Inject
    NoteCalled(WelcomeCandidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        candidates.called(CustomerOf.process(execution));
    }
}
