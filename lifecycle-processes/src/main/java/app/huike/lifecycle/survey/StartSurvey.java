package app.huike.lifecycle.survey;

import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.step.SurveyVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Starts the process with all that its diagram expects. */
@ApplicationScoped
class StartSurvey {

    private JourneyStarts starts;

    StartSurvey() {}

    @Inject
    StartSurvey(JourneyStarts starts) {
        this.starts = starts;
    }

    /**
     * @param survey key of the survey
     * @param cause one run for each customer and cause
     * @return the rule against it, such as {@code FROZEN}; empty where it runs
     */
    Optional<String> start(UUID customerId, String survey, String cause) {
        Map<String, Object> variables = new HashMap<>();
        SurveyVariables.SURVEY.put(variables, survey);
        SurveyVariables.SCORE.put(variables, null);
        SurveyVariables.DETRACTOR.put(variables, false);
        SurveyVariables.MAY_CONTACT.put(variables, false);
        CallVariables.ATTEMPTS.put(variables, null);
        return starts.start(new JourneyStart(Survey.KEY, customerId, cause, variables));
    }
}
