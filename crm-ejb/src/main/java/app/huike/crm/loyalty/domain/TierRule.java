package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.Tier;
import java.time.Instant;
import java.util.Optional;

/**
 * How spending moves a member between tiers: up at once, by any number of levels; down by one, and only once a period and its days of grace
 * are over and too little was spent. What a paid membership grants lies above this and is not touched by it.
 */
public final class TierRule {

    /** The reasons, as history and log tell them. */
    public static final String SPENDING = "SPENDING";

    public static final String KEPT = "KEPT";
    public static final String PERIOD_OVER = "PERIOD_OVER";

    /** What a standing becomes. */
    public record Move(TierStanding to, String reason) {}

    private TierRule() {}

    /** What happens at a moment; empty where everything stays. */
    public static Optional<Move> at(TierStanding standing, Spent spent, TierPolicy policy, Instant now) {
        Tier reached = policy.reached(spent.lately());
        if (reached.isAbove(standing.tier())) {
            return moved(policy, reached, SPENDING, now);
        } else if (now.isBefore(standing.periodEnd())) {
            return Optional.empty();
        } else if (spent.inPeriod() >= policy.wants(standing.tier())) {
            return moved(policy, standing.tier(), KEPT, now);
        }
        boolean grace = now.isBefore(standing.periodEnd().plus(policy.grace()));
        return grace ? Optional.empty() : moved(policy, standing.tier().below(), PERIOD_OVER, now);
    }

    /** Where the standing leads if nothing more is bought. */
    public static Tier projected(TierStanding standing, Spent spent, TierPolicy policy) {
        boolean kept = spent.inPeriod() >= policy.wants(standing.tier());
        return kept ? standing.tier() : standing.tier().below();
    }

    private static Optional<Move> moved(TierPolicy policy, Tier to, String reason, Instant now) {
        return Optional.of(new Move(policy.begun(to, now), reason));
    }
}
