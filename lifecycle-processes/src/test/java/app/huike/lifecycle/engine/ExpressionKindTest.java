package app.huike.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionKindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome == 'NO_ANSWER'}",
                "${outcome == \"NO_ANSWER\" && attempts < 3}",
                "${attempts >= 3 or amount > 5000}",
                "${!(reachable) && amount != -5}",
                "${not reachable}",
                "${reachable}",
                "${empty owner}",
                "${3 > attempts}",
                "${owner == null}"
            })
    void compares_variables_with_literals(String condition) {
        assertThat(ExpressionKind.CONDITION.refusal(condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "",
                "#{reachable}",
                "${amount > limit}",
                "${1 == 1}",
                "${amount + 1 > 5}",
                "${customer.name == 'x'}",
                "${customer['name'] == 'x'}",
                "${coupons.grant(customer)}",
                "${now() > 5}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.processInstanceId == 'x'}",
                "${reachable ? 1 : 2}",
                "${reachable} and ${known}",
                "${reachable",
                "${-amount > 5}"
            })
    void refuses_everything_else_as_condition(String condition) {
        assertThat(ExpressionKind.CONDITION.refusal(condition)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P14D", "manager1,manager2", "${remindAt}", "R3/PT10M", "2026-06-01T09:00:00Z", "5 $ off"})
    void value_is_plain_text_or_one_variable(String value) {
        assertThat(ExpressionKind.VALUE.refusal(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${a}${b}", "P${days}D", "${dateTime().plusDays(1)}", "${a.b}", "#{a}", "${'text'}", "${a == 1}"
            })
    void value_is_nothing_else(String value) {
        assertThat(ExpressionKind.VALUE.refusal(value)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grantCoupon",
                "${grantCoupon.execute}",
                "${grantCoupon()}",
                "#{grantCoupon}",
                "${'grantCoupon'}",
                " ${grantCoupon}"
            })
    void step_is_one_name(String expression) {
        assertThat(ExpressionKind.STEP.refusal("${grantCoupon}")).isEmpty();
        assertThat(ExpressionKind.STEP.refusal(expression)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${x}", "a ${x}", "#{x}"})
    void literal_evaluates_nothing(String text) {
        assertThat(ExpressionKind.LITERAL.refusal("welcome-offer")).isEmpty();
        assertThat(ExpressionKind.LITERAL.refusal(text)).isPresent();
    }
}
