package app.huike.crm.offer;

/** Where an offer or a campaign stands. */
public enum OfferState {
    /** Being written: may be changed, gives nothing. */
    DRAFT,
    /** Its terms stand. */
    ACTIVE,
    /** Gives nothing new. For good. */
    ENDED;

    /** Whether it may go there from here. */
    public boolean mayBecome(OfferState next) {
        return switch (this) {
            case DRAFT -> next == ACTIVE || next == ENDED;
            case ACTIVE -> next == ENDED;
            case ENDED -> false;
        };
    }
}
