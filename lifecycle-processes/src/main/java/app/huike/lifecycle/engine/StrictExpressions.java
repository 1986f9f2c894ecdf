package app.huike.lifecycle.engine;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * The second line behind {@link DiagramRules}: whatever way an expression takes into the engine, only the allowed shapes become
 * one, no function is known, and a name is a step or a variable and never another bean, a property or a method.
 */
final class StrictExpressions extends JuelExpressionManager {

    private final StepBeans steps;

    StrictExpressions(StepBeans steps) {
        this.steps = steps;
    }

    @Override
    public Expression createExpression(String text) {
        requireAllowed(text);
        return super.createExpression(text);
    }

    @Override
    public ValueExpression createValueExpression(String text) {
        requireAllowed(text);
        return super.createValueExpression(text);
    }

    /** The engine offers functions such as {@code now()} and {@code currentUser()} here; diagrams get none. */
    @Override
    public void addFunction(String name, Method function) {
        // deliberately none
    }

    @Override
    protected ELResolver createElResolver() {
        return new StepsAndVariables(steps);
    }

    private static void requireAllowed(String text) {
        Stream.of(ExpressionKind.VALUE, ExpressionKind.CONDITION)
                .map(kind -> kind.refusal(text))
                .reduce((first, second) -> first.isEmpty() ? first : second)
                .flatMap(refusal -> refusal)
                .ifPresent(refusal -> {
                    throw new ProcessEngineException("Expression " + refusal);
                });
    }

    /** The step of an expression that is one name, for the check at parse time. */
    static Optional<Step> stepIn(String text, StepBeans steps) {
        return ExpressionKind.soleName(text).flatMap(steps::named);
    }
}
