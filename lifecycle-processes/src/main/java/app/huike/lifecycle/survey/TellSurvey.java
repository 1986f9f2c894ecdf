package app.huike.lifecycle.survey;

import app.huike.crm.care.SurveyAnswered;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.step.SurveyVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** The customer's answer reaches the process that asked, in the answer's own transaction. Where none runs, nothing happens. */
@ApplicationScoped
public class TellSurvey {

    private RunningJourneys journeys;
    private JourneyStarts starts;

    TellSurvey() {}

    @Inject
    TellSurvey(RunningJourneys journeys, JourneyStarts starts) {
        this.journeys = journeys;
        this.starts = starts;
    }

    void answered(@Observes SurveyAnswered answer) {
        starts.hold(answer.customerId());
        Map<String, Object> values = new HashMap<>();
        SurveyVariables.SCORE.put(values, answer.score());
        SurveyVariables.DETRACTOR.put(values, answer.detractor());
        SurveyVariables.MAY_CONTACT.put(values, answer.mayContact());
        journeys.tellAbout(
                Survey.KEY,
                answer.customerId(),
                SurveyVariables.INVITATION_ID,
                answer.invitationId(),
                Survey.SURVEY_ANSWERED,
                values);
    }
}
