package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nasty input: each has a clear answer, and none is a failure of the server. */
class RestStrictIT {

    private static final List<String> JSON_POSTS = List.of(
            "/purchases",
            "/customers/X/consents",
            "/customers/X/events",
            "/purchases/X/refunds",
            "/coupons/AAAA/redemptions",
            "/tasks/x/complete",
            "/clock");

    private static final List<String> NASTY_VALUES = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e999",
            "1e-999",
            "9".repeat(400),
            "[]",
            "{}",
            "[[[[]]]]",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"x\\ny\"",
            "\"" + "x".repeat(100_000) + "\"",
            "\"" + "x".repeat(199) + "\uD83D\uDE00\"",
            "\"../../etc/passwd\"",
            "\"' or 1=1 --\"",
            "\"${7*7}\"",
            "\"%00\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"+999999999-12-31T23:59:59-18:00\"",
            "\"P99999999999Y\"",
            "\"PT-1S\"",
            "\"NaN\"",
            "{\"amount\":\"-1\",\"currency\":\"USD\"}",
            "{\"amount\":\"1e9\",\"currency\":\"USD\"}",
            "{\"amount\":\"999999999999999999999\",\"currency\":\"USD\"}",
            "{\"amount\":\"1\",\"currency\":\"XXX\"}",
            "{\"amount\":1,\"currency\":\"USD\"}",
            "{\"amount\":\"1\",\"currency\":\"USD\",\"x\":1}");

    private final Rest shop = Rest.demo();

    @Test
    void noValueInAnyFieldIsAFailureOfTheServer() {
        List<String> fields = List.of(
                "ref",
                "customerRef",
                "at",
                "total",
                "lines",
                "purpose",
                "channel",
                "state",
                "source",
                "statedAt",
                "amount",
                "purchaseRef",
                "basket",
                "outcome",
                "note",
                "withdraw",
                "unknown\\u0000",
                "\\ud800");
        for (String path : JSON_POSTS) {
            for (String field : fields) {
                for (String value : NASTY_VALUES) {
                    refused(shop.post(path, "{\"" + field + "\":" + value + "}"));
                }
            }
        }
    }

    @Test
    void noValueInAFieldOfACustomerIsAFailureOfTheServer() {
        for (String field : List.of(
                "name",
                "email",
                "phone",
                "postalAddress",
                "locale",
                "spokenLanguage",
                "timeZone",
                "owner",
                "birthday",
                "festivalCalendar",
                "consents",
                "ref")) {
            for (String value : NASTY_VALUES) {
                Rest.Answer answer = shop.put("/customers/" + Rest.ref("N"), "{\"" + field + "\":" + value + "}");
                assertThat(answer.status()).as(answer.toString()).isLessThan(500);
            }
        }
    }

    @Test
    void onlyOneFieldWrongInAPurchaseThatIsElseRight() {
        for (String field : List.of("ref", "customerRef", "at", "total", "lines")) {
            for (String value : NASTY_VALUES) {
                String body =
                        "{\"ref\":\"%s\",\"customerRef\":\"c\",\"at\":\"2026-01-01T00:00:00Z\",\"total\":{\"amount\":\"1\",\"currency\":\"USD\"}}"
                                .formatted(Rest.ref("N"))
                                .replaceFirst(
                                        "\"" + field + "\":(\"[^\"]*\"|\\{[^}]*})",
                                        "\"" + field + "\":"
                                                + value.replace("\\", "\\\\").replace("$", "\\$"));
                Rest.Answer answer = shop.post("/purchases", body);
                assertThat(answer.status()).as(answer.toString()).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"x\"",
                "{",
                "{}}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}",
                "\uFEFF{}",
                "{\"ref\":\"a\"} x",
                "<xml/>"
            })
    void aBodyThatIsNoObjectIsMalformed(String body) {
        for (String path : JSON_POSTS) {
            Rest.Answer answer = shop.post(path, body);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("JSON_MALFORMED");
        }
    }

    @Test
    void otherEncodingsDeepNestingAndHugeBodiesAreRefused() {
        assertThat(bytes("{}".getBytes(java.nio.charset.StandardCharsets.UTF_16))
                        .code())
                .isEqualTo("JSON_MALFORMED");
        assertThat(bytes(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}).code())
                .isEqualTo("JSON_MALFORMED");
        assertThat(shop.post("/purchases", "{\"a\":".repeat(65) + "1" + "}".repeat(65))
                        .code())
                .isEqualTo("JSON_MALFORMED");
        assertThat(shop.post("/purchases", "[".repeat(900_000)).code()).isEqualTo("JSON_MALFORMED");
        Rest.Answer huge = shop.post("/purchases", "{\"ref\":\"" + "x".repeat(1024 * 1024) + "\"}");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void aMistakeIsToldWithItsFieldValueCodeAndReason() {
        Rest.Answer answer = shop.post(
                "/purchases", "{\"ref\":\"a\",\"customerRef\":\"b\",\"at\":\"2026-01-01T00:00:00Z\",\"totl\":1}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("total", "totl");
        assertThat(answer.json().path("errors").findValuesAsText("code"))
                .containsExactly("FIELD_MISSING", "FIELD_UNKNOWN");
        assertThat(answer.json().path("errors").get(0).path("reason").asText()).isNotBlank();
        assertThat(answer.json().path("traceId").asText()).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/customers?limit=0|400|FIELD_INVALID",
                "/customers?limit=501|400|FIELD_INVALID",
                "/customers?limit=x|400|FIELD_INVALID",
                "/customers?limit=1&limit=2|400|FIELD_INVALID",
                "/customers?limit=99999999999999|400|FIELD_INVALID",
                "/customers?cursor=nonsense|400|FIELD_INVALID",
                "/customers?cursor=%00|400|FIELD_INVALID",
                "/customers?q=%00|400|FIELD_INVALID",
                "/customers?x=1|400|FIELD_UNKNOWN",
                "/customers/a?x=1|400|FIELD_UNKNOWN",
                "/customers/a%20b|404|CUSTOMER_UNKNOWN",
                "/customers/none/timeline|404|CUSTOMER_UNKNOWN",
                "/customers/none/coupons|404|CUSTOMER_UNKNOWN",
                "/customers/none/journeys|404|CUSTOMER_UNKNOWN",
                "/tasks?state=sleeping|400|FIELD_INVALID",
                "/tasks?cursor=nonsense|400|FIELD_INVALID",
                "/tasks?customerRef=%00|400|FIELD_INVALID",
                "/messages?state=x|400|FIELD_INVALID",
                "/messages?cursor=nonsense|400|FIELD_INVALID",
                "/imports/x|404|IMPORT_UNKNOWN",
                "/imports/x/problems|404|IMPORT_UNKNOWN",
                "/nothing|404|NOT_FOUND",
                "/customers/a/b/c|404|NOT_FOUND"
            })
    void addressesAreReadAsStrictly(String path, int status, String code) {
        Rest.Answer answer = shop.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    /** The container itself refuses such addresses, before anything of ours is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"/customers/%00", "/tasks/%00", "/customers/%ff%fe"})
    void addressesThatAreNoTextAreRefusedByTheContainer(String path) {
        assertThat(shop.get(path).status()).isEqualTo(400);
    }

    @Test
    void wrongMethodsContentsAndFormsAreToldApart() {
        Rest.Answer method = shop.delete("/purchases");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.code()).isEqualTo("METHOD_NOT_ALLOWED");
        Rest.Answer content =
                shop.send("POST", "/purchases", BodyPublishers.ofString("{}"), List.of("Content-Type", "text/plain"));
        assertThat(content.status()).isEqualTo(415);
        assertThat(content.code()).isEqualTo("MEDIA_TYPE_UNSUPPORTED");
        assertThat(shop.send("POST", "/purchases", BodyPublishers.ofString("{}"), List.of())
                        .status())
                .isEqualTo(415);
        Rest.Answer file = shop.send(
                "POST", "/imports", BodyPublishers.ofString("{}"), List.of("Content-Type", "application/json"));
        assertThat(file.status()).isEqualTo(415);
        assertThat(file.json().path("detail").asText()).contains("text/csv");
        Rest.Answer form = shop.send("GET", "/clock", BodyPublishers.noBody(), List.of("Accept", "text/html"));
        assertThat(form.status()).isEqualTo(406);
        assertThat(form.code()).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void problemsSpeakTheReadersLanguage() {
        Rest.Answer hant =
                shop.send("GET", "/nothing", BodyPublishers.noBody(), List.of("Accept-Language", "fr, zh-TW;q=0.8"));
        assertThat(hant.json().path("title").asText()).isEqualTo("找不到");
        Rest.Answer hans = shop.send("GET", "/nothing", BodyPublishers.noBody(), List.of("Accept-Language", "zh-CN"));
        assertThat(hans.json().path("title").asText()).isEqualTo("未找到");
        assertThat(shop.get("/nothing").json().path("title").asText()).isEqualTo("Not found");
    }

    @Test
    void theClockGoesForwardAndNotTooFar() {
        for (String advance : List.of(
                "P0D",
                "-P1D",
                "P-1D",
                "PT0S",
                "P1Y1D",
                "P367D",
                "P2Y",
                "P99999999999Y",
                "PT",
                "P",
                "1",
                "P1D ",
                "PT9999999999999999H")) {
            Rest.Answer answer = shop.post("/clock", "{\"advance\":\"" + advance + "\"}");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("FIELD_INVALID");
        }
    }

    private Rest.Answer bytes(byte[] body) {
        return shop.send(
                "POST", "/purchases", BodyPublishers.ofByteArray(body), List.of("Content-Type", "application/json"));
    }

    private static void refused(Rest.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.code()).as(answer.toString()).matches("[A-Z_]+");
        assertThat(answer.http().body()).doesNotContain("Exception").doesNotContain("app.huike");
    }
}
