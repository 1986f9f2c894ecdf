package app.huike.crm.security;

import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * Where attempts to log in wait. Each holds a thread, so only a few may: at most three from one address, sixteen in all; whoever comes then is
 * asked to come again.
 */
@ApplicationScoped
class LoginQueue {

    private static final int IN_ALL = 16;
    private static final int FROM_ONE_ADDRESS = 3;

    private final Semaphore places = new Semaphore(IN_ALL);
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    void wait(String address, Duration delay) {
        if (delay.isZero()) {
            return;
        }
        if (!places.tryAcquire()) {
            throw tooMany(delay);
        }
        try {
            waitInLine(address, delay);
        } finally {
            places.release();
        }
    }

    private void waitInLine(String address, Duration delay) {
        try {
            if (byAddress.merge(address, 1, Integer::sum) > FROM_ONE_ADDRESS) {
                throw tooMany(delay);
            }
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw tooMany(delay);
        } finally {
            byAddress.computeIfPresent(address, (where, count) -> count == 1 ? null : count - 1);
        }
    }

    private static Refused tooMany(Duration delay) {
        return Refused.tooFast("LOGIN_TOO_FAST", Math.max(1, delay.toSeconds()));
    }
}
