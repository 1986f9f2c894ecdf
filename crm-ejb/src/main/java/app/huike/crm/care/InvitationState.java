package app.huike.crm.care;

/** Where an invitation to a survey stands. */
public enum InvitationState {
    OPEN,
    ANSWERED,
    EXPIRED,
    /** It never reached the customer. */
    WITHDRAWN
}
