package app.huike.crm.customer.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the door of merges asks of the database. */
public interface MergeBook {

    /**
     * A customer of a ref, merged ones too.
     *
     * @param id of the row itself
     * @param now who it is by now; the same where it was never merged
     * @param nowRef what that one is called
     */
    record Standing(UUID id, UUID now, String nowRef) {

        public boolean merged() {
            return !id.equals(now);
        }
    }

    /** Until this transaction ends nobody else merges: a merge locks two customers, and two merges could wait for each other for ever. */
    void alone();

    Optional<Standing> standing(String ref);

    /** Locks both rows, in the order of ids. */
    void lock(UUID one, UUID other);

    /** A place that proved unreachable stays so. */
    void keepUnreachable(UUID from, UUID into);

    /** The row stays for its ref; nothing of the person is left in it. */
    void leave(UUID from, UUID into, Instant at);

    /** What was ever said of consent belongs to the other one's history; what stands there already stays behind. */
    void moveStatements(UUID from, UUID into);
}
