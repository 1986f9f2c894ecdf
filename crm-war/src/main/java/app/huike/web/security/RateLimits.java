package app.huike.web.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How fast one key may call, on each node: a minute's worth at once, then evenly. */
@ApplicationScoped
public class RateLimits {

    private final Map<UUID, Bucket> byKey = new ConcurrentHashMap<>();

    @Inject
    @ConfigProperty(name = "huike.api.requests-per-minute", defaultValue = "6000")
    private long perMinute;

    protected RateLimits() {}

    RateLimits(long perMinute) {
        this.perMinute = perMinute;
    }

    /** Seconds to wait; 0 where the call may pass. */
    long secondsToWait(UUID key) {
        ConsumptionProbe probe = byKey.computeIfAbsent(key, any -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : begunSeconds(probe.getNanosToWaitForRefill());
    }

    private static long begunSeconds(long nanos) {
        return Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
