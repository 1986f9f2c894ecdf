package app.huike.lifecycle.step;

import app.huike.crm.care.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The invitation to a survey: {@code link}, which needs no log-in, and {@code until} when it works. Nothing is said of one that is answered or over. */
@ApplicationScoped
public class SurveyFacts implements MessageFacts {

    private Surveys surveys;

    SurveyFacts() {}

    @Inject
    public SurveyFacts(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public Map<String, Object> of(DelegateExecution execution) {
        return SurveyVariables.INVITATION_ID
                .maybeIn(execution)
                .<Map<String, Object>>map(id -> Map.of("link", surveys.address(id), "until", surveys.endsAt(id)))
                .orElseGet(Map::of);
    }

    @Override
    public boolean stillHold(DelegateExecution execution) {
        return SurveyVariables.INVITATION_ID
                .maybeIn(execution)
                .map(surveys::waits)
                .orElse(true);
    }
}
