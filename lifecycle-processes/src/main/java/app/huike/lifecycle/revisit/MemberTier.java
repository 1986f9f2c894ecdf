package app.huike.lifecycle.revisit;

import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** In which tier a customer stands, as tables ask it. */
@ApplicationScoped
class MemberTier {

    private Tiers tiers;
    private BusinessClock clock;

    MemberTier() {}

    @Inject
    MemberTier(Tiers tiers, BusinessClock clock) {
        this.tiers = tiers;
        this.clock = clock;
    }

    /** {@code NONE} for who is no member. */
    String of(UUID customerId) {
        return tiers.at(customerId, clock.instant()).map(Tier::name).orElse("NONE");
    }
}
