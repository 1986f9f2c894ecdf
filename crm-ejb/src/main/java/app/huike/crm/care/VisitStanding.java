package app.huike.crm.care;

import java.time.Instant;

/**
 * What matters of a customer's earlier visits for the next one.
 *
 * @param silentInARow the last ones that brought no word of the customer's; those in which nobody was asked do not count
 * @param regular regular ones that ended lately
 * @param lastAt when the last one ended in which the customer was asked; null where none did
 */
public record VisitStanding(int silentInARow, int regular, Instant lastAt) {}
