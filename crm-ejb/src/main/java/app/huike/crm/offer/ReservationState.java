package app.huike.crm.offer;

/** Where a reservation stands. */
public enum ReservationState {
    /** Its coupons are nobody else's. */
    HELD,
    /** It became a purchase's redemptions. */
    CONFIRMED,
    /** Given up. */
    RELEASED,
    /** Nobody came back in time. */
    EXPIRED
}
