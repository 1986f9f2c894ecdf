package app.huike.crm.offer.domain;

import java.util.List;

/**
 * Somebody tried a code that there is not.
 *
 * @param counters whose counts go up: the customer's, the session's
 */
public record CodeGuessed(List<GuessCounter> counters) {}
