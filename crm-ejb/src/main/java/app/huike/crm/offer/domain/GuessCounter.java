package app.huike.crm.offer.domain;

/**
 * Whose wrong codes are counted.
 *
 * @param who such as {@code customer:C-1001} or {@code user:till}
 */
public record GuessCounter(String who, GuessLimit limit) {}
