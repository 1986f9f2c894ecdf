package app.huike.crm.platform;

import java.util.function.Supplier;

/** A setting that was read. One that cannot be kept prevents the start of the application, by its name. */
public final class Setting {

    private Setting() {}

    /**
     * What was made of a setting.
     *
     * @param name such as {@code huike.messaging.hours}, or {@code huike.messaging.*} for what holds of several together
     * @param value refuses by an {@link IllegalArgumentException}, which says why
     * @throws IllegalStateException with the setting's name, for what was refused
     */
    public static <T> T kept(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException("Setting " + name + ": " + wrong.getMessage(), wrong);
        }
    }

    /** A value of which more than nothing is needed; throws as {@link #kept}. */
    public static <T extends Comparable<T>> T moreThan(T nothing, String name, T value) {
        if (value.compareTo(nothing) <= 0) {
            throw new IllegalStateException("Setting " + name + ": " + value + " is not more than " + nothing);
        }
        return value;
    }
}
