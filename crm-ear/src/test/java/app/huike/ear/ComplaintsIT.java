package app.huike.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintsIT {
    private static final String QUIET =
            "[2026-11-21T22:32:04.059+0000] [Payara 6] [INFO] [] [core] [[\n  crm was deployed.]]\n\n";
    private static final String ERROR =
            "[2026-11-21T22:32:04.059+0000] [Payara 6] [SEVERE] [] [core] [[\n  It broke.]]\n\n";
    private static final String TRACE =
            "[2026-11-21T22:32:04.059+0000] [Payara 6] [INFO] [] [core] [[\n  Oh\njava.lang.Error: x\n\tat app.huike.X.y(X.java:1)]]\n\n";

    @Test
    void errorsAndStackTracesAreComplaintsEachAsOneEntry() {
        assertThat(Complaints.in(QUIET + ERROR + QUIET + TRACE)).containsExactly(ERROR, TRACE);
    }

    @Test
    void soTheyAreInLinesOfJson() {
        String quiet =
                "{\"Timestamp\":\"2026-12-03T22:32:04\",\"Level\":\"INFO\",\"LogMessage\":\"look at it (or not)\"}\n";
        String error = quiet.replace("INFO", "SEVERE");
        String trace = quiet.replace("or not", "java.lang.Error: x\\n\\tat app.huike.X.y(X.java:1)");
        assertThat(Complaints.in(quiet + error + quiet + trace)).containsExactly(error, trace);
    }

    @Test
    void aQuietLogHasNone() {
        assertThat(Complaints.in(QUIET + QUIET)).isEmpty();
    }
}
