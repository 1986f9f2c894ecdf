package app.huike.lifecycle.engine;

import java.time.Instant;

/**
 * A process that does not go on.
 *
 * @param reason why, as whoever paused it typed it
 * @param since business time
 * @param by login of whoever paused it
 * @param due how many of its steps fell due since
 * @param contacts with how many customers (runs, to be exact) they may bring a contact, before the run waits anew
 */
public record PausedProcess(String processKey, String reason, Instant since, String by, long due, long contacts) {

    PausedProcess withContacts(long number) {
        return new PausedProcess(processKey, reason, since, by, due, number);
    }
}
