package app.huike.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"C-1", "a", "A.b_c:d-9", "1234567890123456789012345678901234567890123456789012345678901234"})
    void takesTheShopsRefs(String ref) {
        assertThat(new Check().ref("ref", ref).passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a/b",
                "ä",
                "客",
                "",
                "\u0000",
                "a\n",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void refusesWhatIsNoRef(String ref) {
        assertThat(new Check().ref("ref", ref).passed()).isFalse();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Check check = new Check().ref("ref", "a b").missing("at");
        check.line("name", "x".repeat(201), 200);
        Refused refused = catchThrowableOfType(Refused.class, check::refuse);
        assertThat(refused.fields()).extracting(FieldProblem::field).containsExactly("ref", "at", "name");
        assertThat(refused.code()).isEqualTo("FIELD_INVALID");
        assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
    }

    @Test
    void storesOneFormOfALineWithoutBlanksAroundIt() {
        Check check = new Check();
        assertThat(check.line("name", "  Andre\u0301  ", 200)).isEqualTo("André");
        assertThat(check.line("name", " \t ", 200)).isNull();
        assertThat(check.line("name", null, 200)).isNull();
        assertThat(check.passed()).isTrue();
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        Check check = new Check();
        check.line("name", "𠮷".repeat(200), 200);
        assertThat(check.passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u202Eb", "a\u2028b", "a\uD800b", "a\u007Fb", "a\u2066b"})
    void aLineHasNoControlCharacters(String line) {
        Check check = new Check();
        check.line("name", line, 200);
        assertThat(check.passed()).isFalse();
    }

    @Test
    void linesMayBreak() {
        Check check = new Check();
        assertThat(check.lines("postalAddress", "1 Road\r\n2 Town", 200)).isEqualTo("1 Road\r\n2 Town");
        assertThat(check.passed()).isTrue();
        check.lines("postalAddress", "1\u0000", 200);
        assertThat(check.passed()).isFalse();
    }
}
