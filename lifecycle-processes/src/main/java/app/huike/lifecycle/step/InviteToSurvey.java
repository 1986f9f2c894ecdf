package app.huike.lifecycle.step;

import app.huike.crm.care.Invited;
import app.huike.crm.care.SurveyInvite;
import app.huike.crm.care.Surveys;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Invites the customer to a survey, once each time that the process comes here; who is left in peace the surveys' room decides and logs, and the process learns it. */
@Named("inviteToSurvey")
@Dependent
class InviteToSurvey implements Step {

    private final Surveys surveys;

    @Inject
    InviteToSurvey(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Invited invited = surveys.invite(new SurveyInvite(
                CustomerOf.process(execution),
                SurveyVariables.SURVEY.in(execution),
                ProcessOf.step(execution),
                execution.getActivityInstanceId(),
                SurveyVariables.ABOUT_CASE.maybeIn(execution).orElse(null),
                SurveyVariables.AFTER_PURCHASE
                        .maybeIn(execution)
                        .map("true"::equals)
                        .orElse(false),
                Duration.parse(SurveyVariables.ANSWER_WITHIN.in(execution))));
        SurveyVariables.INVITATION_ID.set(execution, invited.invitationId());
        SurveyVariables.INVITED.set(execution, invited.refusal() == null ? "INVITED" : invited.refusal());
    }
}
