package app.huike.lifecycle.step;

import app.huike.crm.care.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        Optional<UUID> id = SurveyVariables.INVITATION_ID.maybeIn(execution);
        return id.isEmpty()
                ? Optional.of(Map.of())
                : id.filter(surveys::waits)
                        .map(waits -> Map.of("link", surveys.address(waits), "until", surveys.endsAt(waits)));
    }
}
