package app.huike.lifecycle.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's FEEL that parses each cell once. By itself it parses every cell of a table again whenever the table is asked, which took a tenth of the
 * processor time of a busy server; the text of a cell never means anything else. And what needs no language is not interpreted: most cells are a
 * text or a truth, or name a variable that holds one, and for each of them FEEL would first build all of its functions anew.
 */
final class RememberingFeel extends ScalaFeelEngine {

    /** So many different cells are remembered; a shop has some hundred, uploaded ones must not fill the memory. */
    private static final int MOST = 10_000;

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*");
    private static final Map<String, Boolean> TRUTHS = Map.of("true", true, "false", false);

    RememberingFeel() {
        super(List.of());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String cell, VariableContext variables) {
        Optional<?> plain = plain(cell.strip(), variables);
        return plain.isPresent() ? (T) plain.get() : super.evaluateSimpleExpression(cell, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String inputName, VariableContext variables) {
        Matcher text = TEXT.matcher(cell.strip());
        if (text.matches() && value(inputName, variables) instanceof String input) {
            return input.equals(text.group(1));
        }
        return super.evaluateSimpleUnaryTests(cell, inputName, variables);
    }

    /** What a cell says without any reckoning: a text, a truth, or the variable that it names, where that holds one of them. */
    private static Optional<?> plain(String cell, VariableContext variables) {
        Matcher text = TEXT.matcher(cell);
        if (text.matches()) {
            return Optional.of(text.group(1));
        }
        if (TRUTHS.containsKey(cell)) {
            return Optional.of(TRUTHS.get(cell));
        }
        return NAME.matcher(cell).matches()
                ? Optional.ofNullable(value(cell, variables)).filter(RememberingFeel::isTextOrTruth)
                : Optional.empty();
    }

    private static Object value(String name, VariableContext variables) {
        TypedValue value = variables.resolve(name);
        return value == null ? null : value.getValue();
    }

    private static boolean isTextOrTruth(Object value) {
        return value instanceof String || value instanceof Boolean;
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new Remembering(functions, values);
    }

    /** The methods are deprecated for callers; the engine itself goes this way. */
    @SuppressWarnings("deprecation")
    private static final class Remembering extends FeelEngine {

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

        Remembering(FunctionProvider functions, ValueMapper values) {
            super(functions, values, new Configuration(false), FeelEngineClock.SystemClock$.MODULE$);
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return room(expressions).computeIfAbsent(text, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return room(tests).computeIfAbsent(text, super::parseUnaryTests);
        }

        private static <T> Map<String, T> room(Map<String, T> parsed) {
            if (parsed.size() >= MOST) {
                parsed.clear();
            }
            return parsed;
        }
    }
}
