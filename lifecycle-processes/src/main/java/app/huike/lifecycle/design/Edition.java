package app.huike.lifecycle.design;

import java.time.Instant;

/**
 * What a draft was at one time.
 *
 * @param note of whoever kept it; null where there is none
 * @param faults how many it had then
 */
public record Edition(int number, String author, String note, int faults, Instant savedAt) {}
