package app.huike.web.rest.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.huike.crm.shared.Change;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void everyMistakeIsToldAtOnceWithItsPath() {
        List<FieldProblem> problems =
                problems("{\"ref\":7,\"extra\":1,\"lines\":[{\"quantity\":1.5,\"x\":null},3]}", body -> {
                    body.ref("ref");
                    body.instant("at");
                    return body.list("lines", 9, line -> line.integer("quantity", 1, 9));
                });

        assertThat(problems)
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ref", "FIELD_INVALID"),
                        org.assertj.core.groups.Tuple.tuple("at", "FIELD_MISSING"),
                        org.assertj.core.groups.Tuple.tuple("lines[0].quantity", "FIELD_INVALID"),
                        org.assertj.core.groups.Tuple.tuple("lines[0].x", "FIELD_UNKNOWN"),
                        org.assertj.core.groups.Tuple.tuple("lines[1]", "FIELD_INVALID"),
                        org.assertj.core.groups.Tuple.tuple("extra", "FIELD_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1e2",
                "1e999",
                "99999999999999999999",
                "\"1\"",
                "true",
                "[]",
                "{}",
                "0",
                "10",
                "-1",
                "1E-400"
            })
    void aWholeNumberIsOneWithinItsBounds(String value) {
        assertThat(problems("{\"n\":" + value + "}", body -> body.integer("n", 1, 9)))
                .extracting(FieldProblem::code)
                .containsExactly("FIELD_INVALID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.30|USD|12.30", "12.3|USD|12.30", "0|USD|0.00", "500|JPY|500", "1.234|KWD|1.234", "007|USD|7.00"
            })
    void moneyHasNoMoreDecimalsThanItsCurrency(String amount, String currency, String plain) {
        Money money = body("{\"m\":{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}}")
                .read(body -> body.money("m"));
        assertThat(MoneyJson.of(money)).isEqualTo(new MoneyJson(plain, currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":12.30,\"currency\":\"USD\"}",
                "{\"amount\":\"12.345\",\"currency\":\"USD\"}",
                "{\"amount\":\"1.0\",\"currency\":\"JPY\"}",
                "{\"amount\":\"-1\",\"currency\":\"USD\"}",
                "{\"amount\":\"1e3\",\"currency\":\"USD\"}",
                "{\"amount\":\"١\",\"currency\":\"USD\"}",
                "{\"amount\":\" 1\",\"currency\":\"USD\"}",
                "{\"amount\":\"1,5\",\"currency\":\"USD\"}",
                "{\"amount\":\"9999999999999\",\"currency\":\"USD\"}",
                "{\"amount\":\"NaN\",\"currency\":\"USD\"}",
                "{\"amount\":\"1\",\"currency\":\"usd\"}",
                "{\"amount\":\"1\",\"currency\":\"XXX\"}",
                "{\"amount\":\"1\",\"currency\":\"ABC\"}",
                "{\"amount\":\"1\",\"currency\":7}",
                "\"12.30\"",
                "12"
            })
    void otherMoneyIsRefused(String money) {
        assertThat(problems("{\"m\":" + money + "}", body -> body.money("m")))
                .extracting(FieldProblem::code)
                .containsExactly("FIELD_INVALID");
    }

    @Test
    void momentsNeedAnOffsetAndAreKeptToTheMicrosecond() {
        assertThat(JsonBodyTest.<Instant>read(
                        "{\"at\":\"2026-11-21T10:00:00.123456789+08:00\"}", body -> body.instant("at")))
                .isEqualTo(Instant.parse("2026-11-21T02:00:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21", "2026-11-21T10:00:00", "1969-12-31T23:59:59Z", "+999999999-12-31T23:59:59Z",
                        "9999-12-31T23:59:59Z",
                "2026-02-30T10:00:00Z", "2026-11-21T25:00:00Z", "2026-11-21 10:00:00Z", "now", "1795300977"
            })
    void otherMomentsAreRefused(String text) {
        assertThat(problems("{\"at\":\"" + text + "\"}", body -> body.instant("at")))
                .extracting(FieldProblem::code)
                .containsExactly("FIELD_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x", "a\\nb", "\\u001b[31m", "\\u0085"})
    void charactersThatNobodyCanBearAreRefused(String text) {
        assertThat(problems("{\"t\":\"" + text + "\"}", body -> body.line("t", 99)))
                .extracting(FieldProblem::code)
                .containsExactly("FIELD_INVALID");
    }

    @Test
    void aNoteMayHaveLinesAndEmoji() {
        assertThat(JsonBodyTest.<String>read("{\"t\":\"好\\n\uD83D\uDE00\"}", body -> body.optionalText("t", 99)))
                .isEqualTo("好\n\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "ä;",
                "a\\u0000",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void aRefIsShortAndPlain(String ref) {
        assertThat(problems("{\"r\":\"" + ref + "\"}", body -> body.ref("r"))).hasSize(1);
    }

    @Test
    void whatIsNotNamedStaysAndWhatIsNullIsEmptied() {
        JsonBody body = body("{\"a\":null,\"b\":\"x\"}");
        assertThat(body.change("a", 9)).isEqualTo(Change.to(null));
        assertThat(body.change("b", 9)).isEqualTo(Change.to("x"));
        assertThat(body.change("c", 9)).isEqualTo(Change.none());
    }

    @Test
    void aChoiceIsOneOfThoseOffered() {
        EnumSet<TimeUnit> offered = EnumSet.of(TimeUnit.DAYS);
        assertThat(JsonBodyTest.<TimeUnit>read("{\"u\":\"DAYS\"}", body -> body.choice("u", TimeUnit.class, offered)))
                .isEqualTo(TimeUnit.DAYS);
        assertThat(problems("{\"u\":\"HOURS\"}", body -> body.choice("u", TimeUnit.class, offered)))
                .hasSize(1);
        assertThat(problems("{\"u\":\"days\"}", body -> body.choice("u", TimeUnit.class, offered)))
                .hasSize(1);
    }

    private static <T> List<FieldProblem> problems(String json, Function<JsonBody, T> reader) {
        return catchThrowableOfType(Refused.class, () -> body(json).read(reader))
                .fields();
    }

    private static <T> T read(String json, Function<JsonBody, T> reader) {
        return body(json).read(reader);
    }

    private static JsonBody body(String json) {
        try {
            return new JsonBody(Json.object(json.getBytes(StandardCharsets.UTF_8)));
        } catch (Json.MalformedJson malformed) {
            throw new AssertionError(json, malformed);
        }
    }
}
