package app.huike.crm.journey.domain;

/**
 * What else the stage depends on besides purchases.
 *
 * @param closed erased, deceased or blocked
 * @param member belongs to the loyalty programme
 * @param warned has an open churn warning
 */
public record StageMarks(boolean closed, boolean member, boolean warned) {

    public static final StageMarks NONE = new StageMarks(false, false, false);
}
