package app.huike.web.rest.customer;

import app.huike.crm.analytics.TimelineEntry;
import app.huike.crm.shared.ProcessTrace;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a customer's timeline. */
public record TimelineJson(
        Instant at,
        @Schema(example = "COUPON_GRANTED") String kind,
        @Nullable
                @Schema(
                        description = "login of whoever did it, or process:welcome, system",
                        example = "process:welcome")
                String actor,
        @Nullable @Schema(description = "key of the process whose step did it", example = "welcome") String process,
        @Nullable @Schema(description = "of its diagram") Integer version,
        @Nullable @Schema(description = "id of the step", example = "serviceTask_grantCoupon") String element,
        @Nullable @Schema(description = "id of the run") String instance,
        @Nullable @Schema(description = "key of the rule that decided", example = "NO_CONSENT") String reason,
        @Nullable @Schema(description = "values by name") Map<String, String> detail) {

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
