package app.huike.crm.offer;

import app.huike.crm.shared.Discount;
import java.time.Period;
import java.util.UUID;

/**
 * A coupon to be granted: with a discount of its own, or as an offer says.
 *
 * @param offer key of the offer, such as {@code welcome-10-percent}; with a discount of its own it is a name only
 * @param cause why, such as {@code welcome}; a customer gets one for each cause and causeRef
 * @param causeRef what caused it, such as a purchase's id
 * @param discount null for what the offer of that key gives
 * @param validFor in days, weeks or months: ends at 23:59:59 of the last day in the shop's zone; null with the offer's
 * @param campaign key of the campaign whose budget it goes by; null for none
 */
public record CouponGrant(
        UUID customerId,
        String offer,
        String cause,
        String causeRef,
        Discount discount,
        Period validFor,
        String campaign) {

    public CouponGrant {
        if ((discount == null) != (validFor == null)) {
            throw new IllegalArgumentException("a discount and how long it is valid go together");
        }
    }

    /** With a discount of its own. */
    public CouponGrant(
            UUID customerId, String offer, String cause, String causeRef, Discount discount, Period validFor) {
        this(customerId, offer, cause, causeRef, discount, validFor, null);
    }

    /** As an offer says; {@code campaign} may be null. */
    public static CouponGrant ofOffer(UUID customerId, String offer, String cause, String causeRef, String campaign) {
        return new CouponGrant(customerId, offer, cause, causeRef, null, null, campaign);
    }
}
