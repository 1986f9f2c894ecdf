package app.huike.crm.journey;

/** What other rooms know of a customer and the stage depends on. */
public enum StageMark {
    /** Belongs to the loyalty programme. */
    MEMBER,
    /** Has an open churn warning. */
    WARNED,
    /** A win-back ended without a purchase; the next purchase takes the mark away. */
    GIVEN_UP
}
