package app.huike.crm.loyalty.domain;

import app.huike.crm.customer.CustomerNarrowing;
import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.TierStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where tiers and their history are kept. */
public interface TierBook {

    /** A member's standing changed, or only its period. */
    record Moved(UUID customerId, TierStanding to, String reason, boolean tierChanged) {}

    /** Stores standings, with a step of history for each tier that changed; however many, with two statements. */
    void write(Collection<Moved> moves, Instant at);

    /** Adds a step of history; {@code tier} is null for one who left. */
    void step(UUID customerId, Tier tier, Instant since, String reason);

    /** What members' spending had earned, oldest first. */
    Map<UUID, List<TierStep>> earned(Collection<UUID> customerIds);

    /** What customers paid for, oldest first. */
    Map<UUID, List<PaidMembership>> paid(Collection<UUID> customerIds);

    /** Who stands in a tier at a moment: by spending or a paid membership, whichever is higher. */
    CustomerNarrowing standingIn(Tier tier, Instant at);

    /** Where those of the customers stand who are members, locked in the order of their ids. */
    Map<UUID, TierStanding> lock(Collection<UUID> customerIds);

    /**
     * Members who became that on one of these days of a year, as {@link #lockOver}.
     *
     * @param before the day itself is no anniversary
     */
    Map<UUID, TierStanding> lockEnrolledOn(
            Collection<MonthDay> days, Instant before, ZoneId zone, UUID after, int atMost);

    /** Members whose period is over, locked, in the order of their ids from behind {@code after}, which may be null. */
    Map<UUID, TierStanding> lockOver(Instant now, UUID after, int atMost);

    /** Paid memberships that are over and nobody was told of; from now on they were. */
    List<PaidMembership> takeOver(Instant now);

    /** Writes down that the review of a day begins; false if it was done or somebody else is at it. */
    boolean beginReview(LocalDate day, Instant now);

    /** Writes down how many it moved. */
    void endReview(LocalDate day, Instant now, int moved);
}
