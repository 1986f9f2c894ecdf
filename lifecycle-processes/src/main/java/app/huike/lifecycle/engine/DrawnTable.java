package app.huike.lifecycle.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;

/**
 * A decision table that is released nowhere, asked as the released ones are: the same FEEL, the same listener. Only what the checks let pass may be read; they refuse everything that FEEL could do
 * besides comparing.
 */
public final class DrawnTable {

    private static final Pattern READ_AS = Pattern.compile("(?:number|date)\\(\\s*([a-z][A-Za-z0-9]*)\\s*\\)");

    /** Made when it is first wanted: FEEL takes a second. */
    private static final class Tables {
        private static final DmnEngine ENGINE = EngineSettings.decisions().buildEngine();
    }

    private final DmnDecision decision;

    private DrawnTable(DmnDecision decision) {
        this.decision = decision;
    }

    /**
     * Reads a file with one table.
     *
     * @param source DMN XML without faults
     */
    public static DrawnTable read(String source) {
        return new DrawnTable(Tables.ENGINE
                .parseDecisions(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)))
                .get(0));
    }

    public String key() {
        return decision.getKey();
    }

    public String name() {
        return decision.getName();
    }

    /** The variables that its columns ask for, in their order. */
    public List<String> inputs() {
        return table().getInputs().stream()
                .map(input -> variable(input.getExpression().getExpression()))
                .toList();
    }

    /** The names of what it answers, in the order of the columns. */
    public List<String> outputs() {
        return table().getOutputs().stream()
                .map(DmnDecisionTableOutputImpl::getOutputName)
                .toList();
    }

    /** The variable of a question such as {@code number(basket)}. */
    public static String variable(String question) {
        Matcher read = READ_AS.matcher(question.strip());
        return read.matches() ? read.group(1) : question.strip();
    }

    /** What it says of these values; empty where no row fits, or more than one. */
    public Optional<ReleasedTable.Answer> ask(Map<String, Object> values) {
        DmnDecisionResult result = Tables.ENGINE.evaluateDecision(decision, values);
        String rule = DecidingRule.take();
        if (result.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(
                new ReleasedTable.Answer(new HashMap<>(result.getSingleResult().getEntryMap()), rule));
    }

    private DmnDecisionTableImpl table() {
        return (DmnDecisionTableImpl) decision.getDecisionLogic();
    }
}
