package app.huike.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * A question that may come too early or too late: while the application starts or stops its doors are shut, and the answer is then "down" rather than the container's stack trace in the log, once for
 * each probe. Nor may it take long: where the connections are used up a question to the database waits for a minute, and whoever asked has gone away long before.
 */
@ApplicationScoped
class Asked {

    private static final long SECONDS = 3;

    @Resource
    private ManagedExecutorService threads;

    /** Those that have not come back; each is asked once at a time. */
    private final Map<String, Future<HealthCheckResponse>> underway = new ConcurrentHashMap<>();

    static HealthCheckResponse of(String name, Supplier<HealthCheckResponse> question) {
        try {
            return question.get();
        } catch (RuntimeException doorShut) {
            return down(name, "starting or stopping");
        }
    }

    /** The same for a question whose answer may hang: down where it does not come within seconds. */
    HealthCheckResponse within(String name, Supplier<HealthCheckResponse> question) {
        return of(name, () -> answer(name, question));
    }

    private HealthCheckResponse answer(String name, Supplier<HealthCheckResponse> question) {
        Future<HealthCheckResponse> asked = underway.compute(
                name, (same, before) -> before == null || before.isDone() ? threads.submit(question::get) : before);
        try {
            return asked.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            return down(name, "no answer within " + SECONDS + " s");
        } catch (ExecutionException failed) {
            return down(name, "starting or stopping");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return down(name, "stopping");
        }
    }

    private static HealthCheckResponse down(String name, String reason) {
        return HealthCheckResponse.named(name).down().withData("reason", reason).build();
    }
}
