package app.huike.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile or faulty file is refused, in under a second, with the element named; nothing that it names is loaded, called or fetched. */
class HostileFilesTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Map<String, String> SURVEY =
            Checked.OFFERED.shipped("survey").orElseThrow().files();
    private static final Map<String, String> WELCOME =
            Checked.OFFERED.shipped("welcome").orElseThrow().files();
    private static final String DIAGRAM = SURVEY.get("survey.bpmn");
    private static final String TABLE = WELCOME.get("welcome-offer.dmn");

    private static ServerSocket trap;

    @BeforeAll
    static void listen() throws IOException {
        // what is read the first time is not what is measured
        Checked.stage("survey", Checked.bytes(SURVEY));
        Checked.stage("welcome", Checked.bytes(WELCOME));
        trap = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        trap.setSoTimeout(1);
    }

    @AfterAll
    static void nothing_was_touched_or_fetched() throws IOException {
        assertThat(Planted.Count.TOUCHED).hasValue(0);
        boolean called = true;
        try {
            trap.accept().close();
        } catch (SocketTimeoutException nobodyCalled) {
            called = false;
        }
        trap.close();
        assertThat(called).as("somebody fetched what a file named").isFalse();
    }

    static List<Hostile> diagrams() {
        return HostileDiagrams.ALL;
    }

    static List<Hostile> tables() {
        return HostileTables.ALL;
    }

    @Test
    void there_are_more_than_sixty() {
        assertThat(HostileDiagrams.ALL.size() + HostileTables.ALL.size() + files().count())
                .isGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void diagram_is_refused(Hostile hostile) {
        Map<String, byte[]> files = Checked.bytes(SURVEY);
        files.put("survey.bpmn", hostile.file(DIAGRAM));
        refused("survey", files, hostile.element(), hostile.code());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void table_is_refused(Hostile hostile) {
        Map<String, byte[]> files = Checked.bytes(WELCOME);
        files.put("welcome-offer.dmn", hostile.file(TABLE));
        refused("welcome", files, hostile.element(), hostile.code());
    }

    static Stream<Arguments> files() {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String open = "<bpmn:documentation>";
        return Stream.of(
                file("file of the host by an entity", "FILE_DOCTYPE", good -> good.replace(
                                head, head + "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
                        .replaceFirst(open, open + "&x;")),
                file("address by an entity", "FILE_DOCTYPE", good -> good.replace(
                                head, head + "<!DOCTYPE d [<!ENTITY x SYSTEM \"http://127.0.0.1:" + port() + "/\">]>")
                        .replaceFirst(open, open + "&x;")),
                file(
                        "address by a parameter entity",
                        "FILE_DOCTYPE",
                        good -> good.replace(
                                head,
                                head + "<!DOCTYPE d [<!ENTITY % x SYSTEM \"http://127.0.0.1:" + port() + "/\"> %x;]>")),
                file(
                        "DOCTYPE from elsewhere",
                        "FILE_DOCTYPE",
                        good -> good.replace(
                                head, head + "<!DOCTYPE d SYSTEM \"http://127.0.0.1:" + port() + "/d.dtd\">")),
                file("a billion laughs", "FILE_DOCTYPE", good -> good.replace(head, head + laughs())
                        .replaceFirst(open, open + "&l9;")),
                file(
                        "style sheet",
                        "FILE_DOCTYPE",
                        good -> good.replace(
                                head, head + "<?xml-stylesheet href=\"http://127.0.0.1:" + port() + "/\"?>")),
                file("entity that nobody declared", "FILE_DOCTYPE", good -> good.replaceFirst(open, open + "&x;")),
                file("no XML", "FILE_MALFORMED", good -> "#!/bin/sh\nrm -rf /"),
                file("cut off", "FILE_MALFORMED", good -> good.substring(0, good.length() / 2)),
                file("nothing", "FILE_MALFORMED", good -> ""),
                file("two roots", "FILE_MALFORMED", good -> good + "<a/>"),
                file("another encoding declared", "FILE_ENCODING", good -> good.replace("UTF-8", "UTF-7")),
                file("XML 1.1", "FILE_ENCODING", good -> good.replace("version=\"1.0\" enc", "version=\"1.1\" enc")),
                file(
                        "page instead of a diagram",
                        "FILE_KIND",
                        good -> "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
                file("too large", "FILE_TOO_LARGE", good -> good + " ".repeat(SecureReader.MOST_BYTES)),
                file("too deep", "FILE_TOO_COMPLEX", good -> "<a>".repeat(50_000) + "</a>".repeat(50_000)),
                file("too many elements", "FILE_TOO_COMPLEX", good -> "<a>" + "<b/>".repeat(100_000) + "</a>"),
                file("too many attributes", "FILE_TOO_COMPLEX", good -> "<a " + attributes(5_000) + "/>"),
                file("endless text", "FILE_TOO_COMPLEX", good -> good.replaceFirst(open, open + "x".repeat(500_000))),
                file(
                        "endless attribute",
                        "FILE_TOO_COMPLEX",
                        good -> good.replaceFirst("name=\"", "name=\"" + "x".repeat(100_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void file_is_refused(String what, String code, UnaryOperator<String> change) {
        Map<String, byte[]> files =
                new TreeMap<>(Map.of("survey.bpmn", change.apply(DIAGRAM).getBytes(StandardCharsets.UTF_8)));
        List<Fault> faults = timed("survey", files);
        assertThat(faults).extracting(Fault::code).contains(code);
        assertThat(faults).allSatisfy(fault -> assertThat(fault.element()).isNotBlank());
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] latin = DIAGRAM.replace("Survey", "Umfr\u00e4ge")
                .replace("survey", "s\u00fc")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(timed("survey", new TreeMap<>(Map.of("survey.bpmn", latin))))
                .extracting(Fault::code)
                .contains("FILE_ENCODING");
    }

    @Test
    void utf_16_is_refused() {
        byte[] wide = DIAGRAM.getBytes(StandardCharsets.UTF_16);
        assertThat(timed("survey", new TreeMap<>(Map.of("survey.bpmn", wide))))
                .extracting(Fault::code)
                .containsAnyOf("FILE_ENCODING", "FILE_MALFORMED");
    }

    /** As many waits as may be, each of which as many events may interrupt: no walk takes longer for it. */
    @Test
    void diagram_that_is_all_crossroads_is_judged_in_time() {
        assertThat(timed("survey", crossroads(1_000))).extracting(Fault::code).contains("FILE_TOO_COMPLEX");
        assertThat(timed("survey", crossroads(55)))
                .hasSize(200)
                .extracting(Fault::code)
                .doesNotContain("FILE_TOO_COMPLEX");
    }

    private static Map<String, byte[]> crossroads(int many) {
        StringBuilder inside = new StringBuilder();
        for (int i = 0; i < many; i++) {
            inside.append("<bpmn:userTask id=\"t").append(i).append("\"/>");
            inside.append("<bpmn:sequenceFlow id=\"f")
                    .append(i)
                    .append("\" sourceRef=\"t")
                    .append(i);
            inside.append("\" targetRef=\"t").append((i + 1) % many).append("\"/>");
            inside.append("<bpmn:subProcess id=\"b")
                    .append(i)
                    .append("\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"s");
            inside.append(i).append("\"><bpmn:timerEventDefinition id=\"d").append(i);
            inside.append(
                    "\"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>");
            inside.append("<bpmn:userTask id=\"u")
                    .append(i)
                    .append("\"/><bpmn:sequenceFlow id=\"g")
                    .append(i);
            inside.append("\" sourceRef=\"s")
                    .append(i)
                    .append("\" targetRef=\"u")
                    .append(i)
                    .append("\"/></bpmn:subProcess>");
        }
        String start = "<bpmn:startEvent id=\"startEvent_wanted\" name=\"Opinion wanted\">";
        String file = DIAGRAM.replace(start, inside + start);
        return new TreeMap<>(Map.of("survey.bpmn", file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void file_names_that_lead_elsewhere_are_refused() {
        for (String name : List.of("../survey.bpmn", "survey.groovy", "a/b.bpmn", "survey.bpmn\u0000.dmn")) {
            assertThat(timed("survey", new TreeMap<>(Map.of(name, DIAGRAM.getBytes(StandardCharsets.UTF_8)))))
                    .extracting(Fault::code)
                    .contains("FILE_KIND");
        }
    }

    @Test
    void diagram_that_is_left_out_is_missed() {
        assertThat(timed("survey", new TreeMap<>())).extracting(Fault::code).containsExactly("PROCESS_GONE");
    }

    private static void refused(String stage, Map<String, byte[]> files, String element, String code) {
        assertThat(timed(stage, files))
                .anySatisfy(
                        fault -> assertThat(fault).returns(code, Fault::code).returns(element, Fault::element));
    }

    private static List<Fault> timed(String stage, Map<String, byte[]> files) {
        List<Fault> faults = new ArrayList<>();
        long begun = System.nanoTime();
        faults.addAll(Checked.stage(stage, files));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(A_SECOND);
        return faults;
    }

    private static Arguments file(String what, String code, UnaryOperator<String> change) {
        return Arguments.of(what, code, change);
    }

    private static int port() {
        return trap == null ? 1 : trap.getLocalPort();
    }

    private static String laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 10; level++) {
            dtd.append("<!ENTITY l")
                    .append(level)
                    .append(" \"")
                    .append(("&l" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        return dtd.append("]>").toString();
    }

    private static String attributes(int count) {
        StringBuilder all = new StringBuilder();
        for (int index = 0; index < count; index++) {
            all.append("a").append(index).append("=\"\" ");
        }
        return all.toString();
    }
}
