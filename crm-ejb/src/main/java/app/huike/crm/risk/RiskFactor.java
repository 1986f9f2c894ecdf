package app.huike.crm.risk;

/** What a score is made of, in words that the customer could read ({@code factor.<NAME>}). */
public enum RiskFactor {
    /** Longer since the last purchase than usual. */
    SILENCE,
    /** Buys less often than before. */
    FEWER_PURCHASES,
    /** Spends less than before. */
    SMALLER_BASKETS,
    /** Buys fewer sorts of goods than before. */
    NARROWER_RANGE,
    /** Gave something back lately. */
    REFUNDS,
    /** Complained lately. */
    COMPLAINT,
    /** Was not content when asked. */
    LOW_RATING,
    /** Does not react to messages. */
    NO_REACTION
}
