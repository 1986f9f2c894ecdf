package app.huike.crm.journey.domain;

import app.huike.crm.journey.StageView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the door of the stages asks of the database. */
public interface StageBook {

    /** Where customers stand, in the order of their ids; those who have a stage are locked until the end of the transaction. */
    List<Standing> lock(Collection<UUID> customerIds);

    /** Customers' stages now; PROSPECT for one who was never placed. */
    Map<UUID, StageView> stages(Collection<UUID> customerIds);

    /** All stages of a customer, newest first. */
    List<StageView> history(UUID customerId);

    /** The median of the gaps between a customer's purchases; empty with fewer than four of them. */
    Optional<Duration> usualGap(UUID customerId);

    /** Writes moves of customers, however many, with a few statements. */
    void write(Map<UUID, StageMove> moves, String reason);

    /** Sets the marks of a customer who has a stage. */
    void mark(UUID customerId, StageMarks marks);

    /** Writes down that the sweep of a day begins; false if it was done or somebody else is at it. */
    boolean beginSweep(LocalDate day, Instant now);

    /** Writes down how many it moved. */
    void endSweep(LocalDate day, Instant now, int moved);

    /**
     * Moves everybody whose stage time alone has changed, in one statement.
     *
     * @return how many
     */
    int sweep(StagePolicy policy, Instant now);
}
