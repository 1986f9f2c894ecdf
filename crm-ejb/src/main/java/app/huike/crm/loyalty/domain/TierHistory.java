package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.TierStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a member stood at any moment: what spending had earned, or what a paid membership granted, whichever was higher.
 *
 * @param earned what spending earned, oldest first; a step without a tier where the customer left
 * @param paid all paid memberships
 */
public record TierHistory(List<TierStep> earned, List<PaidMembership> paid) {

    private static final String PAID = "PAID";
    private static final String PAID_OVER = "PAID_OVER";

    public TierHistory {
        earned = List.copyOf(earned);
        paid = List.copyOf(paid);
    }

    /** The tier that held at a moment; empty for whoever was no member then. */
    public Optional<Tier> at(Instant moment) {
        return earnedAt(moment).map(TierStep::tier).map(tier -> tier.orHigher(granted(moment)));
    }

    /** Every change of the tier that held, oldest first. */
    public List<TierStep> steps(Instant until) {
        List<TierStep> steps = new ArrayList<>();
        Tier last = null;
        for (Instant moment : moments(until)) {
            Tier tier = at(moment).orElse(null);
            if (tier != last) {
                steps.add(new TierStep(tier, moment, reason(moment)));
                last = tier;
            }
        }
        return steps;
    }

    private List<Instant> moments(Instant until) {
        Stream<Instant> bought = paid.stream().flatMap(one -> Stream.of(one.startsAt(), one.endsAt()));
        return Stream.concat(earned.stream().map(TierStep::since), bought)
                .filter(moment -> !moment.isAfter(until))
                .distinct()
                .sorted()
                .toList();
    }

    private String reason(Instant moment) {
        return earned.stream()
                .filter(step -> step.since().equals(moment))
                .map(TierStep::reason)
                .reduce((earlier, later) -> later)
                .orElse(granted(moment) == null ? PAID_OVER : PAID);
    }

    private Optional<TierStep> earnedAt(Instant moment) {
        return earned.stream()
                .filter(step -> !step.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(step -> step.tier() != null);
    }

    /** What paid memberships grant at a moment; null where none does. */
    public Tier granted(Instant moment) {
        return paid.stream()
                .filter(one -> one.covers(moment))
                .map(PaidMembership::tier)
                .max(Tier::compareTo)
                .orElse(null);
    }
}
