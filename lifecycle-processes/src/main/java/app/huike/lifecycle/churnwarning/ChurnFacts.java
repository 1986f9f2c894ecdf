package app.huike.lifecycle.churnwarning;

import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The points that were given: {@code points}. */
@ApplicationScoped
public class ChurnFacts implements MessageFacts {

    @Override
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        return Optional.of(Churn.GIVEN_POINTS
                .maybeIn(execution)
                .<Map<String, Object>>map(points -> Map.of("points", points))
                .orElseGet(Map::of));
    }
}
