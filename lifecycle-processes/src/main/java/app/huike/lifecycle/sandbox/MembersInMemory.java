package app.huike.lifecycle.sandbox;

import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The membership of whom a trial is about, in memory; tiers bring what they bring in a shop that has set nothing. */
@Vetoed
public final class MembersInMemory extends Memberships {

    private static final String NUMBER = "7KQM-2XTR-9WEA";

    private Member member;
    private Tier tier;

    /** Becomes a member, without a tier above the lowest as long as none is said. */
    public void joins(UUID customerId, Instant at) {
        member = new Member(customerId, NUMBER, "checkout", at, null, List.of());
    }

    /** Stands in a tier from now on; null: in none. */
    public void standsIn(Tier now) {
        tier = now;
    }

    /** Belongs to the programme no longer. */
    public void leaves() {
        member = null;
        tier = null;
    }

    @Override
    public Optional<Member> get(UUID customerId) {
        return Optional.ofNullable(member);
    }

    /** The door of the tiers. */
    public Tiers tiers() {
        return new Tiers() {

            @Override
            public Optional<Tier> at(UUID customerId, Instant moment) {
                return Optional.ofNullable(tier);
            }

            @Override
            public Set<Benefit> benefits(UUID customerId, Instant moment) {
                return tier == null ? Set.of() : MembersInMemory.benefits(tier);
            }
        };
    }

    private static Set<Benefit> benefits(Tier tier) {
        return switch (tier) {
            case PLATINUM -> EnumSet.allOf(Benefit.class);
            case GOLD -> EnumSet.of(Benefit.PRIORITY_SERVICE, Benefit.EARLY_ACCESS, Benefit.EXCLUSIVE_DISCOUNT);
            default -> EnumSet.noneOf(Benefit.class);
        };
    }
}
