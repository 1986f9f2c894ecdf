package app.huike.crm.journey;

import app.huike.crm.shared.ProcessTrace;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One line of a customer's log.
 *
 * @param kind upper-case key such as {@code COUPON_GRANTED}; its text lies in the bundle {@code journey}
 * @param actor login, or {@code process:welcome}, {@code system}
 * @param process the step that did it; null for what no process did
 * @param reason key of the rule that decided, such as {@code NO_CONSENT}; null where there is none
 * @param detail the values that decided, by name; no personal data
 */
public record JourneyEntry(
        UUID id,
        UUID customerId,
        Instant at,
        String kind,
        String actor,
        ProcessTrace process,
        String reason,
        Map<String, String> detail) {}
