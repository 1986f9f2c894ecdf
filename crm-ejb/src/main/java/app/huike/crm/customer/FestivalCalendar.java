package app.huike.crm.customer;

import java.util.Locale;

/**
 * Whose festivals a customer keeps. The customer says it, else the shop's own language decides; nothing is ever concluded from a name or from where
 * somebody lives.
 */
public enum FestivalCalendar {
    /** 春节, the first day of the lunar year, and 中秋, the fifteenth of its eighth month. */
    CHINESE,
    /** Christmas. */
    CHRISTIAN,
    /** New Year's Day. */
    CIVIL,
    /** No festival at all. */
    NONE;

    /** What holds in a shop of that language for customers who said nothing. */
    public static FestivalCalendar of(Locale shop) {
        return shop.getLanguage().equals("zh") ? CHINESE : CIVIL;
    }
}
