package app.huike.crm.platform;

import java.time.Duration;

/**
 * Business time was moved on this node; fired at start-up as well, when the offset is not zero.
 *
 * @param offset how far business time is now from the node's
 */
public record ClockMoved(Duration offset) {}
