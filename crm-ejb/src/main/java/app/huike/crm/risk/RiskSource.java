package app.huike.crm.risk;

/** Who said the score. */
public enum RiskSource {
    /** A model of the shop's, by REST. */
    MODEL,
    /** The rule that is built in: silence beside the customer's own rhythm. */
    RULE
}
