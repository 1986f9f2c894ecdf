package app.huike.lifecycle.story;

import app.huike.crm.journey.JourneyLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The customer's log in memory. */
public final class Diary extends JourneyLog {

    /** One line. */
    public record Line(UUID customerId, String kind, String reason, Map<String, String> detail) {
        @Override
        public String toString() {
            return reason == null ? kind : kind + " " + reason;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    public List<Line> lines() {
        return lines;
    }

    /** Kinds with their reasons, such as {@code WELCOME_SKIPPED FLAGGED}. */
    public List<String> entries() {
        return lines.stream().map(Line::toString).toList();
    }

    @Override
    public void add(UUID customerId, String kind, String reason, Map<String, String> detail) {
        lines.add(new Line(customerId, kind, reason, Map.copyOf(detail)));
    }
}
