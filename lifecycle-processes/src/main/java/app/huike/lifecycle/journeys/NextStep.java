package app.huike.lifecycle.journeys;

import java.time.Instant;
import java.util.List;

/**
 * What a customer's process does next by itself, unless something happens before.
 *
 * @param process key, such as {@code welcome}
 * @param waiting id of the timer's element, which says what is waited for
 * @param steps ids of the elements that may follow and that somebody sees something of, in the order of the diagram; empty where only decisions follow
 */
public record NextStep(String process, String waiting, Instant at, List<String> steps) {}
