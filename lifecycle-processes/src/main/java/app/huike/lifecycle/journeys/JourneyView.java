package app.huike.lifecycle.journeys;

import java.time.Instant;
import java.util.List;

/**
 * A run of a process for one customer.
 *
 * @param id of the run
 * @param process key, such as {@code welcome}
 * @param endedAt null while it runs
 * @param outcome id of the end event that it reached, without its prefix; null while it runs
 * @param at ids of the elements where it stands; empty when it has ended
 */
public record JourneyView(
        String id, String process, int version, Instant startedAt, Instant endedAt, String outcome, List<String> at) {}
