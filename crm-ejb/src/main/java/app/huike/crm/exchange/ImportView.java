package app.huike.crm.exchange;

import app.huike.crm.purchase.Mode;
import java.time.Instant;
import java.util.UUID;

/**
 * An import and how far it is.
 *
 * @param total rows of the file that were looked at so far, blank lines and the header not counted
 * @param loaded rows that were stored; in a dry run, and while it waits for people: that would be
 * @param duplicate rows whose purchase was stored before, with the same content
 * @param bad rows that were refused; each has its problems, of which the first {@link Imports#PROBLEMS_KEPT} are kept
 * @param starts how many customers a live import contacts (their first purchase ever is in it); 0 for history
 * @param waitsFor what a queued import waits for: {@code upload} while the file still comes in, {@code confirmation} of a second person
 *     where a live import would contact more than {@link ImportSettings#unconfirmed}, {@code decision} of anybody where it was wished;
 *     null where it waits for nothing but its turn
 * @param confirmedBy the second person; null where there was none
 * @param droppedBy who decided that nothing is loaded, {@code system} where nobody decided in time; null where it was not dropped
 */
public record ImportView(
        UUID id,
        Mode mode,
        boolean dryRun,
        State state,
        String fileName,
        long total,
        long loaded,
        long duplicate,
        long bad,
        long starts,
        String waitsFor,
        Instant createdAt,
        String createdBy,
        String confirmedBy,
        String droppedBy,
        Instant endedAt) {

    /** Whether somebody has to say yes or no. */
    public boolean waitsForPeople() {
        return LiveStarts.CONFIRMATION.equals(waitsFor) || LiveStarts.DECISION.equals(waitsFor);
    }

    /** Where it stands. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }
}
