package app.huike.lifecycle.arbitration;

/** When a process may run for a customer once more; the property {@code reentry} of a diagram's process says it. */
public enum Reentry {
    /** Once per customer for good. */
    NEVER,
    /** One at a time, and after it has ended and rested. */
    AFTER_END,
    /** As often as there are causes, side by side. */
    PER_CAUSE;

    /** As a diagram writes it: {@code after-end}. */
    static Reentry of(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
