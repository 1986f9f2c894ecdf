package app.huike.crm.messaging.domain;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When a message leaves that the limits of {@link ContactPolicy} would let wait, and what makes way for it: of one customer's marketing that
 * has not left yet, the more important goes first. What makes way goes at the next moment that is left to it.
 *
 * @param moment when the message leaves; empty where there is no such moment in time
 * @param later what makes way and still finds a moment
 * @param over what makes way and finds none
 */
public record ContactPlan(Optional<Instant> moment, List<Later> later, List<UUID> over) {

    /**
     * A message that waits and matters less.
     *
     * @param createdAt since when it waits: no longer than the policy's longest wait
     * @param sendBefore past this it is never sent
     */
    public record Waiting(UUID id, Channel channel, Instant createdAt, Instant sendAfter, Instant sendBefore) {}

    /** A message that leaves later than it would have. */
    public record Later(UUID id, Instant sendAfter) {}

    /** Nothing makes way. */
    public static ContactPlan alone(Optional<Instant> moment) {
        return new ContactPlan(moment, List.of(), List.of());
    }

    /**
     * Finds the moment as if what matters less did not wait, and if that is sooner, new moments for those of them that it leaves no room.
     *
     * @param queued when it would leave behind all that waits; empty where never
     * @param firm when other marketing reached the customer, or will
     * @param less what waits and matters less, the most important first
     */
    public static ContactPlan of(
            ContactPolicy policy,
            Instant now,
            Channel channel,
            ZoneId zone,
            Optional<Instant> queued,
            List<Instant> firm,
            List<Waiting> less) {
        Optional<Instant> first = policy.firstAllowed(now, channel, Purpose.MARKETING, zone, firm);
        if (first.isEmpty() || first.equals(queued)) {
            return alone(queued);
        }
        ContactPlan plan = new ContactPlan(first, new ArrayList<>(), new ArrayList<>());
        List<Instant> taken = new ArrayList<>(firm);
        taken.add(first.get());
        less.forEach(message -> plan.settle(message, policy, zone, taken));
        return plan;
    }

    private void settle(Waiting message, ContactPolicy policy, ZoneId zone, List<Instant> taken) {
        Optional<Instant> moment = policy.firstAllowed(
                        message.sendAfter(), message.channel(), Purpose.MARKETING, zone, taken)
                .filter(found -> found.isBefore(message.sendBefore()))
                .filter(found -> !found.isAfter(policy.latest(message.createdAt(), message.channel(), zone)));
        moment.ifPresent(taken::add);
        if (moment.isEmpty()) {
            over.add(message.id());
        } else if (!moment.get().equals(message.sendAfter())) {
            later.add(new Later(message.id(), moment.get()));
        }
    }
}
