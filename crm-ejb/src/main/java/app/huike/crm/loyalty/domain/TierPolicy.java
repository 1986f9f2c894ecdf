package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;

/**
 * The shop's own measures of tiers; settings {@code huike.loyalty.tiers.*}.
 *
 * @param zone in which days end
 * @param from what each tier wants to be spent in a period, in the smallest unit of the shop's currency; nothing for MEMBER
 * @param period how long spending counts, and for how long a tier is kept
 * @param grace how long after a period's end what is missing can still be bought
 */
public record TierPolicy(ZoneId zone, Map<Tier, Long> from, Period period, Duration grace) {

    public TierPolicy {
        from = Map.copyOf(from);
    }

    /** What a tier wants. */
    public long wants(Tier tier) {
        return from.getOrDefault(tier, 0L);
    }

    /** The highest tier that so much reaches. */
    Tier reached(long spent) {
        Tier reached = Tier.MEMBER;
        for (Tier tier : Tier.values()) {
            reached = spent >= wants(tier) ? tier : reached;
        }
        return reached;
    }

    /** A tier from now on: until the end of the day that lies a period ahead. */
    public TierStanding begun(Tier tier, Instant now) {
        Instant end = now.atZone(zone)
                .toLocalDate()
                .plus(period)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        return new TierStanding(tier, now, end);
    }

    /** What is bought after that counts for reaching a tier. */
    public Instant countsSince(Instant now) {
        return now.atZone(zone).minus(period).toInstant();
    }
}
