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

/** How fast one key may call, and one address may ask for calendars, on each node: a minute's worth at once, then evenly. */
@ApplicationScoped
public class RateLimits {

    private static final int MOST_ADDRESSES = 10_000;

    private final Map<UUID, Bucket> byKey = new ConcurrentHashMap<>();
    private final Map<String, Bucket> byAddress = new ConcurrentHashMap<>();

    @Inject
    @ConfigProperty(name = "huike.api.requests-per-minute", defaultValue = "6000")
    private long perMinute;

    @Inject
    @ConfigProperty(name = "huike.calendar.requests-per-minute", defaultValue = "120")
    private long calendarsPerMinute;

    protected RateLimits() {}

    RateLimits(long perMinute, long calendarsPerMinute) {
        this.perMinute = perMinute;
        this.calendarsPerMinute = calendarsPerMinute;
    }

    /** Seconds to wait; 0 where the call may pass. */
    long secondsToWait(UUID key) {
        return secondsToWait(byKey.computeIfAbsent(key, any -> bucket(perMinute)));
    }

    /** The same for a calendar program, of which no more is known than its address. */
    public long secondsToWaitFrom(String address) {
        if (byAddress.size() >= MOST_ADDRESSES) {
            byAddress.values().removeIf(bucket -> bucket.getAvailableTokens() >= calendarsPerMinute);
        }
        return secondsToWait(byAddress.computeIfAbsent(address, any -> bucket(calendarsPerMinute)));
    }

    private static long secondsToWait(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : begunSeconds(probe.getNanosToWaitForRefill());
    }

    private static long begunSeconds(long nanos) {
        return Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
    }

    private static Bucket bucket(long perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
