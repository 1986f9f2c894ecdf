package app.huike.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files as people have them: whatever is wrong with one is told by line, column, value, reason and code, and what is right is loaded. */
class BadFilesIT {

    private static final Rest SHOP = Rest.demo();
    private static final String TAG = Rest.ref("BF");
    private static final String WHEN = "2025-03-01T10:00:00Z";
    private static final Map<File, Upload> UPLOADS = new LinkedHashMap<>();

    /** What is told of one thing that is wrong. */
    private record Problem(int line, String column, String value, String code) {}

    /** A file, how its import ends, how many rows it loads, and its problems: line, column, value, code. */
    enum File {
        EMPTY(bytes(""), "FAILED", 0, problem(1, null, null, "FILE_EMPTY")),
        BLANK_LINES_ONLY(bytes("\n\r\n  \n"), "FAILED", 0, problem(1, null, null, "FILE_EMPTY")),
        HEADER_ONLY(bytes(Upload.HEADER), "DONE", 0),
        UTF_16(rowsIn("UTF-16"), "FAILED", 0, problem(1, null, null, "NOT_UTF8")),
        UTF_16_LITTLE_ENDIAN(rowsIn("UTF-16LE"), "FAILED", 0, problem(1, null, null, "NOT_UTF8")),
        CHINESE_IN_GB18030(
                (Upload.HEADER + row("gb") + row("gb2").replace("jazz", "爵士")).getBytes(Charset.forName("GB18030")),
                "FAILED",
                0,
                problem(3, null, null, "NOT_UTF8")),
        NUL_BYTE(
                bytes(Upload.HEADER + row("nul") + row("nul2").replace("jazz", "ja\0z")),
                "FAILED",
                0,
                problem(3, null, null, "NOT_UTF8")),
        NO_TEXT_AT_ALL(noText(), "FAILED", 0, problem(1, null, null, "NOT_UTF8")),
        HEADER_BELOW_BLANK_LINES(
                bytes("\n\n" + Upload.HEADER.replace("at,", "") + row("below")),
                "FAILED",
                0,
                problem(3, "at", null, "COLUMN_MISSING")),
        BYTE_ORDER_MARK(bytes("\uFEFF" + Upload.HEADER + row("bom")), "DONE", 1),
        WINDOWS_LINES(bytes((Upload.HEADER + row("crlf1") + "\n" + row("crlf2")).replace("\n", "\r\n")), "DONE", 2),
        NO_LINE_END_AT_THE_END(bytes((Upload.HEADER + row("end")).stripTrailing()), "DONE", 1),
        SEMICOLONS(
                bytes((Upload.HEADER + row("semi")).replace(',', ';')),
                "FAILED",
                0,
                problem(1, null, "purchase_ref;customer_ref;at;amount;currency;category", "COLUMN_UNKNOWN")),
        NO_HEADER(bytes(row("headless")), "FAILED", 0, problem(1, null, TAG + "-headless", "COLUMN_UNKNOWN")),
        A_COLUMN_MISSING(
                bytes(Upload.HEADER.replace("at,", "") + row("missing")),
                "FAILED",
                0,
                problem(1, "at", null, "COLUMN_MISSING")),
        A_COLUMN_TWICE(
                bytes(Upload.HEADER.replace("category", "Amount") + row("twice")),
                "FAILED",
                0,
                problem(1, "amount", "Amount", "COLUMN_TWICE")),
        BROKEN_QUOTE_IN_THE_HEADER(
                bytes("\"" + Upload.HEADER + row("headquote")),
                "FAILED",
                0,
                problem(1, null, "\"" + Upload.HEADER.strip(), "QUOTE_BROKEN")),
        BROKEN_QUOTE(
                bytes(Upload.HEADER + line("q,c,W,5.00,USD,\"jazz") + row("quote")),
                "DONE",
                1,
                problem(2, null, line("q,c,W,5.00,USD,\"jazz").strip(), "QUOTE_BROKEN")),
        TWO_MEGABYTES_IN_A_LINE(
                bytes(Upload.HEADER + row("long1") + "x".repeat(2 << 20) + "\n" + row("long2")),
                "DONE",
                2,
                problem(3, null, "x".repeat(200) + "…", "LINE_TOO_LONG")),
        ONE_FIELD_TOO_FEW(
                bytes(Upload.HEADER + line("few,c,W,5.00,USD") + row("few2")),
                "DONE",
                1,
                problem(2, null, line("few,c,W,5.00,USD").strip(), "FIELDS_DIFFER")),
        YEAR_9999(
                bytes(Upload.HEADER + line("y,c,9999-12-31T23:59:59Z,5.00,USD,") + row("year")),
                "DONE",
                1,
                problem(2, "at", "9999-12-31T23:59:59Z", "AT_INVALID")),
        BEYOND_ALL_YEARS(
                bytes(Upload.HEADER + line("y2,c,+999999999-12-31T23:59:59Z,5.00,USD,")),
                "DONE",
                0,
                problem(2, "at", "+999999999-12-31T23:59:59Z", "AT_INVALID")),
        NEGATIVE(
                bytes(Upload.HEADER + line("n,c,W,-5.00,USD,")),
                "DONE",
                0,
                problem(2, "amount", "-5.00", "AMOUNT_INVALID")),
        ABSURD(
                bytes(Upload.HEADER
                        + line("a,c,W," + "9".repeat(300) + ",USD,")
                        + line("b,c,W,10000000000.01,USD,")
                        + line("c,c,W,10000000000.00,USD,")),
                "DONE",
                1,
                problem(2, "amount", "9".repeat(200) + "…", "AMOUNT_INVALID"),
                problem(3, "amount", "10000000000.01", "AMOUNT_INVALID")),
        NO_NUMBER(
                bytes(Upload.HEADER + line("e,c,W,1e3,USD,") + line("f,c,W,NaN,USD,") + line("g,c,W,\"1,50\",USD,")),
                "DONE",
                0,
                problem(2, "amount", "1e3", "AMOUNT_INVALID"),
                problem(3, "amount", "NaN", "AMOUNT_INVALID"),
                problem(4, "amount", "1,50", "AMOUNT_INVALID")),
        UNKNOWN_CURRENCY(
                bytes(Upload.HEADER + line("u,c,W,5.00,USX,") + line("v,c,W,5.00,,")),
                "DONE",
                0,
                problem(2, "currency", "USX", "CURRENCY_UNKNOWN"),
                problem(3, "currency", "", "CURRENCY_UNKNOWN")),
        A_SMILE_ON_THE_EDGE(
                bytes(Upload.HEADER + "x".repeat(199) + "😀,c," + WHEN + ",5.00,USD,\n"),
                "DONE",
                0,
                problem(2, "purchase_ref", "x".repeat(199) + "…", "REF_INVALID")),
        EVERYTHING_WRONG(
                bytes(Upload.HEADER + "?,?,?,?,?,ja\tzz\n"),
                "DONE",
                0,
                problem(2, "purchase_ref", "?", "REF_INVALID"),
                problem(2, "customer_ref", "?", "REF_INVALID"),
                problem(2, "at", "?", "AT_INVALID"),
                problem(2, "currency", "?", "CURRENCY_UNKNOWN"),
                problem(2, "amount", "?", "AMOUNT_INVALID"),
                problem(2, "category", "ja\tzz", "CATEGORY_INVALID")),
        THE_SAME_REF_WITH_OTHER_CONTENT(
                bytes(Upload.HEADER + row("same") + row("same") + row("same").replace("5.00", "6.00")),
                "DONE",
                1,
                problem(4, null, TAG + "-same", "PURCHASE_DIFFERS"));

        private final byte[] content;
        private final String state;
        private final int loaded;
        private final List<Problem> problems;

        File(byte[] content, String state, int loaded, Problem... problems) {
            this.content = content;
            this.state = state;
            this.loaded = loaded;
            this.problems = List.of(problems);
        }
    }

    @BeforeAll
    static void allComeIn() {
        for (File file : File.values()) {
            UPLOADS.put(file, Upload.of(SHOP, "mode=history", file.content));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatIsWrongAndLoadsTheRest(File file) throws Exception {
        Upload upload = UPLOADS.get(file);
        JsonNode end = upload.awaitEnd();
        assertThat(end.path("state").asText()).isEqualTo(file.state);
        assertThat(end.path("loaded").asInt()).isEqualTo(file.loaded);
        List<JsonNode> told = upload.problems();
        assertThat(told).extracting(BadFilesIT::seen).containsExactlyElementsOf(file.problems);
        assertThat(told).allSatisfy(problem -> assertThat(problem.path("reason").asText())
                .hasSizeGreaterThan(10)
                .doesNotContain("Exception"));
    }

    @Test
    void aDryRunTellsTheSame() throws Exception {
        byte[] content = bytes(Upload.HEADER
                + row("dry")
                + row("dry")
                + row("dry").replace("5.00", "6.00")
                + line("n,c,W,-5.00,USD,"));
        Upload upload = Upload.of(SHOP, "mode=history&dryRun=true", content);
        JsonNode end = upload.awaitEnd();
        assertThat(end.path("loaded").asInt()).isEqualTo(1);
        assertThat(end.path("duplicate").asInt()).isEqualTo(1);
        assertThat(upload.problems())
                .extracting(problem -> problem.path("code").asText())
                .containsExactly("PURCHASE_DIFFERS", "AMOUNT_INVALID");
        Upload inEarnest = Upload.of(SHOP, "mode=history", content);
        assertThat(inEarnest.awaitEnd().path("loaded").asInt())
                .as("nothing was stored before")
                .isEqualTo(1);
    }

    @Test
    void whatIsNoCsvIsNotTakenIn() {
        Rest.Answer json = SHOP.post("/imports?mode=history", "{}");
        assertThat(json.status()).as(json.toString()).isEqualTo(415);
        Rest.Answer mode = SHOP.send(
                "POST", "/imports?mode=future", BodyPublishers.ofString(""), List.of("Content-Type", "text/csv"));
        assertThat(mode.status()).as(mode.toString()).isEqualTo(400);
        assertThat(mode.json().path("errors").get(0).path("field").asText()).isEqualTo("mode");
    }

    private static Problem seen(JsonNode problem) {
        return new Problem(
                problem.path("line").asInt(),
                text(problem.path("column")),
                text(problem.path("value")),
                problem.path("code").asText());
    }

    private static String text(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    private static Problem problem(int line, String column, String value, String code) {
        return new Problem(line, column, value, code);
    }

    private static String row(String name) {
        return line(name + ",c,W,5.00,USD,jazz");
    }

    /** A line whose refs are this run's; W stands for a moment of the past. */
    private static String line(String text) {
        String[] fields = text.split(",", 3);
        return TAG + "-" + fields[0] + "," + TAG + "-" + fields[1] + "," + fields[2].replace("W", WHEN) + "\n";
    }

    private static byte[] rowsIn(String charset) {
        return (Upload.HEADER + row("utf16")).getBytes(Charset.forName(charset));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] noText() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 70_000; i++) {
            bytes.write(i * 31 % 256);
        }
        return bytes.toByteArray();
    }
}
