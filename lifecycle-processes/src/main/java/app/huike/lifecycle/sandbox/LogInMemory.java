package app.huike.lifecycle.sandbox;

import app.huike.crm.journey.JourneyLog;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The customer's log in memory. */
@Vetoed
public final class LogInMemory extends JourneyLog {

    /** One line. */
    public record Line(Instant at, UUID customerId, String kind, String reason, Map<String, String> detail) {
        @Override
        public String toString() {
            return reason == null ? kind : kind + " " + reason;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Clock clock;

    public LogInMemory(Clock clock) {
        this.clock = clock;
    }

    public List<Line> lines() {
        return lines;
    }

    /** Kinds with their reasons, such as {@code WELCOME_SKIPPED FLAGGED}. */
    public List<String> entries() {
        return lines.stream().map(Line::toString).toList();
    }

    @Override
    public void add(UUID customerId, String kind, String reason, Map<String, String> detail) {
        lines.add(new Line(clock.instant(), customerId, kind, reason, Map.copyOf(detail)));
    }
}
