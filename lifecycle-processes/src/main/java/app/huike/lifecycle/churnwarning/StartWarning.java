package app.huike.lifecycle.churnwarning;

import app.huike.crm.platform.Ids;
import app.huike.crm.risk.ChurnWarnings;
import app.huike.crm.risk.RiskScore;
import app.huike.crm.risk.RiskScored;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.step.CallVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A score that crosses the threshold opens a warning and starts its process, in the score's own transaction. */
@ApplicationScoped
public class StartWarning {

    /** Against a second one while one is open. */
    private static final String OPEN_ALREADY = "RUNNING";

    private JourneyStarts starts;
    private ChurnWarnings warnings;
    private CrossingTable table;

    StartWarning() {}

    @Inject
    StartWarning(JourneyStarts starts, ChurnWarnings warnings, CrossingTable table) {
        this.starts = starts;
        this.warnings = warnings;
        this.table = table;
    }

    /** While a warning is open, crossing again is nothing new, and nothing is logged. */
    void scored(@Observes RiskScored scored) {
        if (table.opens(scored.score().score(), scored.lowest())) {
            CurrentActor.run(
                    Actor.SYSTEM,
                    () -> start(scored.customerId(), scored.score(), Ids.next().toString()));
        }
    }

    /** @return the rule against it, such as {@code RESTING}; empty where it runs */
    Optional<String> start(UUID customerId, RiskScore score, String cause) {
        starts.hold(customerId);
        if (warnings.of(customerId).isPresent()) {
            return Optional.of(OPEN_ALREADY);
        }
        Optional<String> against = starts.start(new JourneyStart(Churn.KEY, customerId, cause, variables(score)));
        if (against.isEmpty()) {
            warnings.open(customerId, score);
        }
        return against;
    }

    private static Map<String, Object> variables(RiskScore score) {
        Map<String, Object> variables = new HashMap<>();
        Churn.FACTORS.put(variables, score.factors().stream().map(Enum::name).collect(Collectors.joining(" ")));
        CallVariables.ATTEMPTS.put(variables, null);
        return variables;
    }
}
