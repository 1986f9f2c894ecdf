package app.huike.lifecycle.welcome;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/** From now on the customer waits among those who may be called; a listener at the end of the grant. */
@StepTemplate(drawnAs = StepTemplate.Drawn.LISTENER)
@Named("noteCandidate")
@Inline
@Dependent
class NoteCandidate implements Step {

    private final WelcomeCandidates candidates;

    @Inject
    NoteCandidate(WelcomeCandidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Money basket = Money.parse(Welcome.TOTAL.in(execution));
        candidates.enter(CustomerOf.process(execution), basket.getAmountMinorLong());
    }
}
