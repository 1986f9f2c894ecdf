package app.huike.crm.journey;

import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.UUID;

/** The log of what was done to and for a customer, when, by which step, and why. Whoever acts is taken from the thread. */
@Stateless
public class JourneyLog {

    /** Adds a line, now; {@code reason} may be null. */
    public void add(UUID customerId, String kind, String reason, Map<String, String> detail) {
        throw new UnsupportedOperationException();
    }

    /** A customer's lines, newest first. */
    public Page<JourneyEntry> of(UUID customerId, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Everybody's lines since a moment, oldest first, at most {@code limit}: what just happened. */
    public java.util.List<JourneyEntry> since(java.time.Instant moment, int limit) {
        throw new UnsupportedOperationException();
    }
}
