package app.huike.lifecycle.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's FEEL that parses each cell once. By itself it parses every cell of a table again whenever the table is asked, which took a tenth of the
 * processor time of a busy server; the text of a cell never means anything else.
 */
final class RememberingFeel extends ScalaFeelEngine {

    /** So many different cells are remembered; a shop has some hundred, uploaded ones must not fill the memory. */
    private static final int MOST = 10_000;

    RememberingFeel() {
        super(List.of());
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
