package app.huike.crm.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Business time was moved on this node; fired at start-up as well, when the offset is not zero.
 *
 * @param offset how far business time is now from the node's
 * @param held the moment at which it stands still, in the middle of a move; empty while it runs
 */
public record ClockMoved(Duration offset, Optional<Instant> held) {}
