package app.huike.crm.platform;

import java.util.function.LongSupplier;

/**
 * A number that says how the product is at work, for those who watch it by machine; never of a customer.
 *
 * @param name lower case, parts joined by {@code _}, the room's first: {@code outbox_due}
 * @param unit of the MicroProfile, such as {@code seconds}; {@code none} for things that are counted
 * @param meaning a sentence for administrators
 * @param now asks: one cheap query that an index answers, because it is asked every few seconds
 */
public record OperatingFigure(String name, String unit, String meaning, LongSupplier now) {

    /** Things that are counted. */
    public static OperatingFigure count(String name, String meaning, LongSupplier now) {
        return new OperatingFigure(name, "none", meaning, now);
    }

    /** How long something has waited. */
    public static OperatingFigure seconds(String name, String meaning, LongSupplier now) {
        return new OperatingFigure(name, "seconds", meaning, now);
    }
}
