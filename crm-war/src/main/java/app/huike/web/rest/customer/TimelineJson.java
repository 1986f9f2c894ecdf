package app.huike.web.rest.customer;

import app.huike.crm.analytics.TimelineEntry;
import app.huike.crm.shared.ProcessTrace;
import java.time.Instant;
import java.util.Map;

/**
 * One line of a customer's timeline.
 *
 * @param kind such as {@code PURCHASE}, {@code COUPON_GRANTED}
 * @param actor login of whoever did it, or {@code process:welcome}, {@code system}
 * @param process key of the process whose step did it
 * @param version of its diagram
 * @param element id of the step
 * @param instance id of the run
 * @param reason key of the rule that decided
 * @param detail values by name
 */
public record TimelineJson(
        Instant at,
        String kind,
        String actor,
        String process,
        Integer version,
        String element,
        String instance,
        String reason,
        Map<String, String> detail) {

    static TimelineJson of(TimelineEntry entry) {
        ProcessTrace step = entry.process();
        return new TimelineJson(
                entry.at(),
                entry.kind(),
                entry.actor(),
                step == null ? null : step.process(),
                step == null ? null : step.version(),
                step == null ? null : step.element(),
                step == null ? null : step.instance(),
                entry.reason(),
                entry.detail());
    }
}
