package app.huike.crm.offer;

import java.time.LocalDate;
import java.time.Period;

/**
 * When coupons of an offer work: for so long after they are granted, or between two days of the shop.
 *
 * @param afterGrant in days, weeks or months; null for a fixed period
 * @param firstDay null with {@code afterGrant}
 * @param lastDay to its end; null with {@code afterGrant}
 */
public record Validity(Period afterGrant, LocalDate firstDay, LocalDate lastDay) {

    public Validity {
        if ((afterGrant == null) == (firstDay == null) || (firstDay == null) != (lastDay == null)) {
            throw new IllegalArgumentException("either a time after the grant, or a first and a last day");
        }
    }

    public static Validity afterGrant(Period period) {
        return new Validity(period, null, null);
    }

    public static Validity between(LocalDate firstDay, LocalDate lastDay) {
        return new Validity(null, firstDay, lastDay);
    }
}
