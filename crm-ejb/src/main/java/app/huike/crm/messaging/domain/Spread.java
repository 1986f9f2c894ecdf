package app.huike.crm.messaging.domain;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How messages that fell due while sending was paused leave: one after the other at even distances over a time, of which only the hours in
 * which each customer may be written to count, and within the limits of {@link ContactPolicy}. What ends soon goes first, and closer
 * together where it ends before the time does. Nothing is placed where it would be too late.
 *
 * @param placed when each one leaves
 * @param late those for which there is no moment that is allowed before they end
 */
public record Spread(List<Placed> placed, List<Due> late) {

    /**
     * A message that fell due.
     *
     * @param zone the customer's
     * @param sendBefore past this it is never sent
     */
    public record Due(
            UUID id,
            UUID customerId,
            String customerRef,
            String customerName,
            String template,
            Channel channel,
            Purpose purpose,
            ZoneId zone,
            Instant sendBefore) {}

    /** When a message leaves. */
    public record Placed(UUID id, Instant at) {}

    /**
     * Finds a moment for each.
     *
     * @param over zero: each leaves as soon as it may
     * @param marketing when marketing reached the customers, or will, apart from the messages that are placed
     * @param policy when customers may be written to
     */
    public static Spread of(
            List<Due> due, Instant now, Duration over, Map<UUID, List<Instant>> marketing, ContactPolicy policy) {
        Map<UUID, List<Instant>> contacts = new HashMap<>();
        marketing.forEach((customer, moments) -> contacts.put(customer, new ArrayList<>(moments)));
        Map<Boolean, List<Due>> byHope = due.stream()
                .sorted(Comparator.comparing(Due::sendBefore).thenComparing(Due::id))
                .collect(Collectors.partitioningBy(
                        message -> !left(message, now, policy).isZero()));
        Spread spread = new Spread(new ArrayList<>(), new ArrayList<>(byHope.get(false)));
        List<Due> ordered = byHope.get(true);
        for (int i = 0; i < ordered.size(); i++) {
            Due message = ordered.get(i);
            List<Instant> others = contacts.computeIfAbsent(message.customerId(), any -> new ArrayList<>());
            Instant wanted = wanted(message, now, over, i, ordered.size(), policy);
            Optional<Instant> moment =
                    allowed(message, wanted, others, policy).or(() -> allowed(message, now, others, policy));
            moment.ifPresentOrElse(at -> spread.place(message, at, others), () -> spread.late.add(message));
        }
        return spread;
    }

    /** How much time there is in which it may leave. */
    private static Duration left(Due message, Instant now, ContactPolicy policy) {
        return hours(message, policy).between(now, message.sendBefore());
    }

    private static ContactHours hours(Due message, ContactPolicy policy) {
        return policy.hours(message.channel(), message.purpose(), message.zone());
    }

    private static Instant wanted(Due message, Instant now, Duration over, int index, int size, ContactPolicy policy) {
        Duration left = left(message, now, policy);
        Duration window = over.compareTo(left) < 0 ? over : left;
        return hours(message, policy).after(now, Duration.ofMillis(window.toMillis() * index / size));
    }

    private static Optional<Instant> allowed(Due message, Instant wanted, List<Instant> others, ContactPolicy policy) {
        return policy.firstAllowed(wanted, message.channel(), message.purpose(), message.zone(), others)
                .filter(moment -> moment.isBefore(message.sendBefore()));
    }

    private void place(Due message, Instant at, List<Instant> others) {
        placed.add(new Placed(message.id(), at));
        if (message.purpose() == Purpose.MARKETING) {
            others.add(at);
        }
    }

    /** When the last one leaves; empty where none does. */
    public Optional<Instant> last() {
        return placed.stream().map(Placed::at).max(Comparator.naturalOrder());
    }
}
