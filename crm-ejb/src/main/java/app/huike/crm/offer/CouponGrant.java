package app.huike.crm.offer;

import app.huike.crm.shared.Discount;
import java.time.Period;
import java.util.UUID;

/**
 * A coupon to be granted.
 *
 * @param offer key of the offer, such as {@code welcome-10-percent}
 * @param cause why, such as {@code welcome}; a customer gets one for each cause and causeRef
 * @param causeRef what caused it, such as a purchase's id
 * @param validFor in days, weeks or months: ends at 23:59:59 of the last day in the shop's zone
 */
public record CouponGrant(
        UUID customerId, String offer, String cause, String causeRef, Discount discount, Period validFor) {}
