package app.huike.lifecycle.engine;

import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Remembers, on the thread that evaluates a table, which rule matched: the reason that the journey log shows. */
final class DecidingRule implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<String> LAST = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        LAST.set(event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .collect(Collectors.joining(",")));
    }

    /** The ids of the rules that matched in the last table on this thread; empty where none did. */
    static String take() {
        String rules = LAST.get();
        LAST.remove();
        return rules == null ? "" : rules;
    }
}
