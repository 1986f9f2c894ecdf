package app.huike.crm.platform;

/**
 * A move of business time begins or ends on this node. While it is underway, background workers of this node pause: the move itself calls
 * {@link DueWork#runDue}, so that everything happens in the order in which it falls due.
 *
 * @param underway true when it begins, false when it has ended
 */
public record ClockMoving(boolean underway) {}
