package app.huike.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not interpreted means the same as if it were. */
class RememberingFeelTest {

    private static final List<Object> VALUES = Arrays.asList("GOLD", "", "gold", true, false, 7L, 30, null);

    private final FeelEngine ours = new RememberingFeel();
    private final FeelEngine engines = new ScalaFeelEngine(List.of());

    static Stream<Arguments> expressions() {
        return crossed(
                "\"GOLD\"",
                " \"\" ",
                "\"a \\\" b\"",
                "\"x\" + \"y\"",
                "true",
                "false",
                "null",
                "tier",
                "unknown",
                "30",
                "-1.5",
                "tier = \"GOLD\"");
    }

    static Stream<Arguments> tests() {
        return crossed(
                "\"GOLD\"", "\"\"", "\"GOLD\",\"PLATINUM\"", "not(\"GOLD\")", "true", "30", "[1..30]", "-", "tier");
    }

    private static Stream<Arguments> crossed(String... cells) {
        return Stream.of(cells).flatMap(cell -> VALUES.stream().map(value -> Arguments.of(cell, value)));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void aCellSaysTheSame(String cell, Object value) {
        VariableContext variables = with(value);

        Object said = ours.evaluateSimpleExpression(cell, variables);

        assertThat(said).isEqualTo(engines.<Object>evaluateSimpleExpression(cell, variables));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void aTestDecidesTheSame(String cell, Object value) {
        VariableContext variables = with(value);

        assertThat(ours.evaluateSimpleUnaryTests(cell, "tier", variables))
                .isEqualTo(engines.evaluateSimpleUnaryTests(cell, "tier", variables));
    }

    private static VariableContext with(Object value) {
        return Variables.createVariables().putValue("tier", value).asVariableContext();
    }
}
