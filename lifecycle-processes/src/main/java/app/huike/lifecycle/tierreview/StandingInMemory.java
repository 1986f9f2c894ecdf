package app.huike.lifecycle.tierreview;

import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.TierStatus;
import app.huike.crm.loyalty.Tiers;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** How a Gold member stands, in memory. */
@Vetoed
final class StandingInMemory extends Tiers {

    private static final int DISCOUNT_PERCENT = 5;

    /** What the tier brings. */
    Set<Benefit> benefits = Set.of(Benefit.GIFT);

    private TierStatus status;

    /** @param missing to keep the tier, in USD */
    void stands(LocalDate lastDay, Tier projected, String missing) {
        Money none = Money.parse("USD 0.00");
        status = new TierStatus(
                Tier.GOLD,
                Tier.GOLD,
                lastDay,
                none,
                projected,
                Tier.PLATINUM,
                none,
                Money.parse("USD " + missing),
                Set.of(),
                DISCOUNT_PERCENT);
    }

    @Override
    public Optional<TierStatus> status(UUID customerId) {
        return Optional.ofNullable(status);
    }

    @Override
    public Optional<Tier> at(UUID customerId, Instant moment) {
        return Optional.of(Tier.GOLD);
    }

    @Override
    public Set<Benefit> benefits(UUID customerId, Instant moment) {
        return benefits;
    }
}
