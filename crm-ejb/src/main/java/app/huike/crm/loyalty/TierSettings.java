package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.TierPolicy;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.joda.money.Money;

/** The settings {@code huike.loyalty.tiers.*}: what a tier wants and what it brings. */
@ApplicationScoped
class TierSettings {

    private static final String TIERS = "huike.loyalty.tiers.";

    @Inject
    Config config;

    @Inject
    Shop shop;

    TierPolicy policy() {
        Map<Tier, Long> from = new EnumMap<>(Tier.class);
        for (Tier tier : EnumSet.complementOf(EnumSet.of(Tier.MEMBER))) {
            BigDecimal amount = config.getValue(own(tier) + "from", BigDecimal.class);
            from.put(tier, Money.of(shop.currency(), amount).getAmountMinorLong());
        }
        return new TierPolicy(
                shop.zone(),
                from,
                config.getValue(TIERS + "period", Period.class),
                config.getValue(TIERS + "grace", Duration.class));
    }

    Set<Benefit> benefits(Tier tier) {
        List<Benefit> benefits =
                config.getOptionalValues(own(tier) + "benefits", Benefit.class).orElse(List.of());
        return benefits.isEmpty() ? Set.of() : EnumSet.copyOf(benefits);
    }

    /** By how much tasks about members of a tier go up. */
    int priority(Tier tier) {
        return benefits(tier).contains(Benefit.PRIORITY_SERVICE)
                ? config.getValue(TIERS + "priority", Integer.class)
                : 0;
    }

    /** By how much campaigns open earlier for a tier; zero for one that does not bring it. */
    Duration earlyAccess(Tier tier) {
        return benefits(tier).contains(Benefit.EARLY_ACCESS)
                ? config.getValue(TIERS + "early-access", Duration.class)
                : Duration.ZERO;
    }

    /** Of the exclusive discount; 0 for a tier that does not bring one. */
    int discountPercent(Tier tier) {
        return benefits(tier).contains(Benefit.EXCLUSIVE_DISCOUNT)
                ? config.getValue(own(tier) + "discount-percent", Integer.class)
                : 0;
    }

    private static String own(Tier tier) {
        return TIERS + tier.name().toLowerCase(Locale.ROOT) + ".";
    }
}
