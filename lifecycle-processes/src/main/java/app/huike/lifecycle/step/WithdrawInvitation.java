package app.huike.lifecycle.step;

import app.huike.crm.care.Surveys;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The invitation could not be sent: it does not count as one, so that the customer may be asked another time. */
@StepTemplate
@Named("withdrawInvitation")
@Inline
@Dependent
class WithdrawInvitation implements Step {

    private final Surveys surveys;

    @Inject
    WithdrawInvitation(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.withdraw(SurveyVariables.INVITATION_ID.in(execution));
    }
}
