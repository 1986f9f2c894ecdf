package app.huike.crm.loyalty;

import java.time.LocalDate;

/**
 * Points that end together.
 *
 * @param lastDay the last of the shop's days on which they can be spent
 */
public record Expiring(LocalDate lastDay, long points) {}
