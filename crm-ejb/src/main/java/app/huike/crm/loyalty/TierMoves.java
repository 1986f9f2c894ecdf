package app.huike.crm.loyalty;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.Spent;
import app.huike.crm.loyalty.domain.TierBook;
import app.huike.crm.loyalty.domain.TierBook.Moved;
import app.huike.crm.loyalty.domain.TierHistory;
import app.huike.crm.loyalty.domain.TierPolicy;
import app.huike.crm.loyalty.domain.TierRule;
import app.huike.crm.loyalty.domain.TierStanding;
import app.huike.crm.purchase.Payments;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Moves members between tiers, with history, log and event; one or many alike. */
@Dependent
class TierMoves {

    @Inject
    TierBook book;

    @Inject
    TierSettings settings;

    @Inject
    Payments payments;

    @Inject
    JourneyLog journey;

    @Inject
    Event<Object> events;

    /** Looks at those of the customers who are members; how many were moved, or have begun another period. */
    int review(Collection<UUID> customerIds, Instant now) {
        Map<UUID, TierStanding> members = book.lock(customerIds);
        return members.isEmpty() ? 0 : review(members, now);
    }

    /** Looks at members who are locked; how many were moved, or have begun another period. */
    int review(Map<UUID, TierStanding> standings, Instant now) {
        TierPolicy policy = settings.policy();
        Map<UUID, Spent> spent = spent(standings, now);
        List<Moved> moves = new ArrayList<>();
        standings.forEach((member, standing) -> TierRule.at(standing, spent.get(member), policy, now)
                .ifPresent(move -> moves.add(
                        new Moved(member, move.to(), move.reason(), move.to().tier() != standing.tier()))));
        Map<UUID, TierHistory> before = histories(changed(moves));
        book.write(moves, now);
        for (Moved move : moves) {
            if (move.tierChanged()) {
                tell(
                        move.customerId(),
                        before.get(move.customerId()),
                        now,
                        move.to().tier(),
                        move.reason());
            }
        }
        return moves.size();
    }

    private static List<UUID> changed(List<Moved> moves) {
        return moves.stream().filter(Moved::tierChanged).map(Moved::customerId).toList();
    }

    /** What members bought that counts, net of refunds; two queries for however many. */
    Map<UUID, Spent> spent(Map<UUID, TierStanding> standings, Instant now) {
        Instant since = settings.policy().countsSince(now);
        Map<UUID, Instant> lately = new HashMap<>();
        Map<UUID, Instant> inPeriod = new HashMap<>();
        standings.forEach((member, standing) -> {
            lately.put(member, since);
            inPeriod.put(member, standing.periodStart());
        });
        Map<UUID, Long> reach = payments.netSince(lately);
        Map<UUID, Long> keep = payments.netSince(inPeriod);
        Map<UUID, Spent> spent = new HashMap<>();
        standings.keySet().forEach(member -> spent.put(member, new Spent(reach.get(member), keep.get(member))));
        return spent;
    }

    /** Where members stood at any moment. */
    Map<UUID, TierHistory> histories(Collection<UUID> customerIds) {
        Map<UUID, List<TierStep>> earned = book.earned(customerIds);
        // of whoever never was a member, and that is most of those who buy, there is nothing more to read
        Map<UUID, List<PaidMembership>> paid = earned.isEmpty() ? Map.of() : book.paid(earned.keySet());
        Map<UUID, TierHistory> histories = new HashMap<>();
        for (UUID customer : customerIds) {
            histories.put(
                    customer,
                    new TierHistory(earned.getOrDefault(customer, List.of()), paid.getOrDefault(customer, List.of())));
        }
        return histories;
    }

    /** What spending earns has changed; tells if another tier holds for it. */
    void tell(UUID customerId, TierHistory before, Instant now, Tier earned, String reason) {
        Tier was = before.at(now).orElse(null);
        Tier is = earned.orHigher(before.granted(now));
        tell(customerId, was, is, reason, now);
    }

    /** Tells if another tier holds than before. */
    void tell(UUID customerId, Tier was, Tier is, String reason, Instant now) {
        if (is != was && is != null) {
            Map<String, String> values = new HashMap<>(Map.of("to", is.name()));
            if (was != null) {
                values.put("from", was.name());
            }
            journey.add(customerId, "TIER", reason, values);
            events.fire(new TierChanged(customerId, was, is, reason, now));
        }
    }
}
