package app.huike.crm.analytics;

import app.huike.crm.shared.ProcessTrace;
import java.time.Instant;
import java.util.Map;

/**
 * One line of a customer's timeline.
 *
 * @param kind such as {@code PURCHASE}, {@code STAGE}, {@code COUPON_GRANTED}, {@code MESSAGE}, {@code CONTACT}, {@code NO_CONSENT}
 * @param process the step that did it; null where none did
 * @param reason key of the rule that decided; may be null
 * @param detail values by name, for its text
 */
public record TimelineEntry(
        Instant at, String kind, String actor, ProcessTrace process, String reason, Map<String, String> detail) {}
