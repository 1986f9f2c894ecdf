package app.huike.crm.care;

/** What a customer said of how a case was settled. */
public enum Satisfaction {
    SATISFIED,
    UNSATISFIED,
    NO_ANSWER
}
