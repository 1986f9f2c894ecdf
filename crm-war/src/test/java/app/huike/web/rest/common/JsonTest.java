package app.huike.web.rest.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.shared.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"x\"",
                "true",
                "{",
                "}",
                "{}}",
                "{} {}",
                "{\"a\":1,}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\t\"}",
                "{/**/}",
                "{\"a\":Infinity}",
                "\uFEFF{}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{a:1}"
            })
    void whatIsNotOneWellFormedObjectIsRefused(String text) {
        assertThatThrownBy(() -> Json.object(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Json.MalformedJson.class);
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThatThrownBy(() -> Json.object("{}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(Json.MalformedJson.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Json.object("{\"a\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Json.MalformedJson.class);
    }

    @Test
    void sixtyFourLevelsAreEnough() throws Exception {
        assertThat(Json.object(nested(64)).size()).isEqualTo(1);
        assertThatThrownBy(() -> Json.object(nested(65))).isInstanceOf(Json.MalformedJson.class);
        assertThatThrownBy(() -> Json.object(nested(100_000))).isInstanceOf(Json.MalformedJson.class);
    }

    @Test
    void theOrderOfNamesDoesNotMatterForTheSameContent() throws Exception {
        assertThat(Json.canonical(json("{ \"b\": [1, {\"y\":1.0,\"x\":2}], \"a\": null }")))
                .isEqualTo(Json.canonical(json("{\"a\":null,\"b\":[1,{\"x\":2,\"y\":1.0}]}")))
                .isNotEqualTo(Json.canonical(json("{\"a\":null,\"b\":[1,{\"x\":2,\"y\":1.00}]}")));
    }

    @Test
    void theEndOfAListIsSaidAndAbsentValuesAreLeftOut() {
        assertThat(written(ListJson.of(new Page<>(List.of("x"), null), MoneyOrNot::new)))
                .isEqualTo("{\"items\":[{\"name\":\"x\"}],\"next\":null}");
    }

    @Test
    void momentsAreTextAndWhatIsNoCharacterIsReplaced() {
        assertThat(written(new At(Instant.parse("2026-11-21T10:00:00Z"))))
                .isEqualTo("{\"at\":\"2026-11-21T10:00:00Z\"}");
        assertThat(Json.writable("a\uD800b")).isEqualTo("a?b");
    }

    record At(Instant at) {}

    record MoneyOrNot(String name, MoneyJson money) {
        MoneyOrNot(String name) {
            this(name, null);
        }
    }

    private static String written(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode json(String text) throws Exception {
        return Json.object(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] nested(int levels) {
        return ("{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1)).getBytes(StandardCharsets.UTF_8);
    }
}
