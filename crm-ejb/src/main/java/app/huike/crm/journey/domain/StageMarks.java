package app.huike.crm.journey.domain;

import app.huike.crm.journey.StageMark;

/**
 * What else the stage depends on besides purchases.
 *
 * @param closed erased, deceased or blocked
 * @param member belongs to the loyalty programme
 * @param warned has an open churn warning
 * @param givenUp a win-back ended without a purchase
 */
public record StageMarks(boolean closed, boolean member, boolean warned, boolean givenUp) {

    public static final StageMarks NONE = new StageMarks(false, false, false, false);

    public StageMarks closed(boolean now) {
        return new StageMarks(now, member, warned, givenUp);
    }

    public StageMarks with(StageMark mark, boolean set) {
        return switch (mark) {
            case MEMBER -> new StageMarks(closed, set, warned, givenUp);
            case WARNED -> new StageMarks(closed, member, set, givenUp);
            case GIVEN_UP -> new StageMarks(closed, member, warned, set);
        };
    }
}
