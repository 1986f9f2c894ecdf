package app.huike.crm.messaging;

/** Where a message stands. */
public enum MessageState {
    WAITING,
    SENT,
    /** Sending was off when it fell due: it is kept to be read, and never sent. */
    KEPT,
    /** It was too late to send it. */
    EXPIRED,
    FAILED,
    /** Stopped before it was sent: consent withdrawn, customer erased, or no longer true. */
    STOPPED
}
