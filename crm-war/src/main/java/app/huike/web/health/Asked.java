package app.huike.web.health;

import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * A question that may come too early or too late: while the application starts or stops its doors are shut, and the answer is then "down"
 * rather than the container's stack trace in the log, once for each probe.
 */
final class Asked {

    private Asked() {}

    static HealthCheckResponse of(String name, Supplier<HealthCheckResponse> question) {
        try {
            return question.get();
        } catch (RuntimeException doorShut) {
            return HealthCheckResponse.named(name)
                    .down()
                    .withData("reason", "starting or stopping")
                    .build();
        }
    }
}
