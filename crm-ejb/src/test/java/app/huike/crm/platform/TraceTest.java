package app.huike.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ListResourceBundle;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {

    private static final String OF_W3C = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, till-7, 4bf92f3577b34da6a3ce929d0e0e4736",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00-later, , 4bf92f3577b34da6a3ce929d0e0e4736",
        "nonsense, till-7, till-7",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01, till-7, till-7",
        ", 9f0c.b_1-2, 9f0c.b_1-2"
    })
    void aCallersIdIsKept(String traceparent, String requestId, String kept) {
        assertThat(Trace.saidBy(traceparent, requestId).id()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"'a\nb'", "''", "'<b>'", "-x", "'has blanks'", "none"},
            nullValues = "none")
    void whatMayNotStandInALogIsReplaced(String requestId) {
        assertThat(Trace.saidBy(null, requestId).id()).matches("[0-9a-f]{32}");
    }

    @Test
    void anIdIsAtMostAsLongAsTheColumns() {
        assertThat(Trace.saidBy(null, "x".repeat(64)).id()).hasSize(64);
        assertThat(Trace.saidBy(null, "x".repeat(65)).id()).hasSize(32);
    }

    @Test
    void telemetryGetsTheSameIdOrAlwaysTheSameOne() {
        assertThat(new Trace(OF_W3C).forTelemetry()).isEqualTo(OF_W3C);
        assertThat(new Trace("till-7").forTelemetry())
                .matches("[0-9a-f]{32}")
                .isEqualTo(new Trace("till-7").forTelemetry())
                .isNotEqualTo(new Trace("till-8").forTelemetry());
    }

    @Test
    void aTraceEndsWithItsWork() {
        CurrentTrace.run(new Trace("outer"), () -> {
            CurrentTrace.run(
                    new Trace("inner"), () -> assertThat(CurrentTrace.id()).isEqualTo("inner"));
            CurrentTrace.leave(() -> assertThat(CurrentTrace.id()).isNull());
            assertThat(CurrentTrace.id()).isEqualTo("outer");
        });
        assertThat(CurrentTrace.get()).isEmpty();
    }

    @Test
    void aLineOfTextBeginsWithTheId() {
        LogRecord line = new LogRecord(Level.INFO, "key");
        line.setResourceBundle(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"key", "Bean {0} failed"}};
            }
        });
        CurrentTrace.run(new Trace("till-7"), () -> new MarkRecords(false).publish(line));

        assertThat(line.getMessage()).isEqualTo("[till-7] Bean {0} failed");
        assertThat(line.getResourceBundle()).isNull();
    }

    @Test
    void aLineOfJsonGetsAField() {
        LogRecord line = new LogRecord(Level.INFO, "Bean {0} failed");
        line.setParameters(new Object[] {"Postman"});
        CurrentTrace.run(new Trace("till-7"), () -> new MarkRecords(true).publish(line));

        assertThat(line.getParameters()).containsExactly("Postman", Map.of("traceId", "till-7"));
        assertThat(line.getMessage()).isEqualTo("Bean {0} failed");
    }

    @Test
    void whatBelongsToNothingIsLeftAsItIs() {
        LogRecord line = new LogRecord(Level.INFO, "up");
        new MarkRecords(true).publish(line);
        new MarkRecords(false).publish(line);

        assertThat(line.getMessage()).isEqualTo("up");
        assertThat(line.getParameters()).isNull();
    }
}
