package app.huike.crm.security;

import java.time.Instant;

/**
 * A user's link for calendar programs, without its secret.
 *
 * @param detailed whether it tells full names and reasons
 * @param usedAt when a program last asked, by the real clock; null where none has yet
 */
public record CalendarLink(boolean detailed, Instant createdAt, Instant usedAt) {}
