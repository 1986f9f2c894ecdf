package app.huike.crm.customer.domain;

import app.huike.crm.customer.ConsentState;
import java.time.Instant;

/**
 * What holds for one purpose on one channel.
 *
 * @param state GRANTED or WITHDRAWN; what is UNKNOWN has no consent at all
 */
public record Consent(ConsentState state, Instant statedAt) {

    /**
     * Whether a statement changes what holds. Only a later one does: a nightly sync that tells again what the customer said long ago never
     * overturns a withdrawal. Of two at the same moment the withdrawal holds.
     *
     * @param now what holds now; null for UNKNOWN
     */
    public static boolean overturns(Consent now, Consent statement) {
        if (now == null || statement.statedAt().isAfter(now.statedAt())) {
            return true;
        }
        return statement.statedAt().equals(now.statedAt()) && statement.state() == ConsentState.WITHDRAWN;
    }
}
