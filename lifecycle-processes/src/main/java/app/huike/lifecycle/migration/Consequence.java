package app.huike.lifecycle.migration;

/** What a move would do to a run at once, the gravest first. */
public enum Consequence {
    /** Where a person's task stands there is none in the other version. */
    TASK_VANISHES(true),

    /** It waits at something else that has no counterpart. */
    NO_COUNTERPART(true),

    /** It had a coupon, and would come by a step that grants one. */
    SECOND_COUPON(false),

    /** A timer that would be over already leads to a message or a call. */
    CONTACT_AT_ONCE(false),

    /** A timer that would be over already leads to something else. */
    STEP_AT_ONCE(false),

    /** It goes on waiting. */
    NONE(false);

    private final boolean stays;

    Consequence(boolean stays) {
        this.stays = stays;
    }

    /** Whether it cannot be moved at all. */
    public boolean stays() {
        return stays;
    }
}
