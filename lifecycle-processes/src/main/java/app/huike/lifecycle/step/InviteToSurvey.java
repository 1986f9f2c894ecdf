package app.huike.lifecycle.step;

import app.huike.crm.care.Invited;
import app.huike.crm.care.SurveyInvite;
import app.huike.crm.care.Surveys;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Invites the customer to a survey, once each time that the process comes here; who is left in peace the surveys' room decides and logs, and the process learns it. */
@StepTemplate({
    @Parameter(name = "survey", kind = Kind.WORD, needed = false),
    @Parameter(name = "aboutCase", kind = Kind.VARIABLE, needed = false),
    @Parameter(name = "answerWithin", kind = Kind.DURATION, usual = "P14D"),
    @Parameter(name = "afterPurchase", kind = Kind.FLAG, needed = false)
})
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
