package app.huike.web.rest.customer;

import app.huike.lifecycle.journeys.JourneyView;
import java.time.Instant;
import java.util.List;

/**
 * A run of a process.
 *
 * @param process its key, such as {@code welcome}
 * @param version of the diagram
 * @param endedAt left out while it runs
 * @param outcome how it ended; left out while it runs
 * @param at ids of the elements where it stands; empty when it has ended
 */
public record JourneyJson(
        String id, String process, int version, Instant startedAt, Instant endedAt, String outcome, List<String> at) {

    static JourneyJson of(JourneyView view) {
        return new JourneyJson(
                view.id(), view.process(), view.version(), view.startedAt(), view.endedAt(), view.outcome(), view.at());
    }
}
