package app.huike.lifecycle.release;

/**
 * Something for which a diagram is not released.
 *
 * @param element id of where it is
 * @param value what stands there; null where something is missing
 * @param code such as {@code SETTING_UNREADABLE}
 * @param reason in words, for whoever draws
 */
public record DiagramFault(String element, String value, String code, String reason) {

    @Override
    public String toString() {
        return element + ": " + reason + (value == null ? "" : ", not '" + value + "'") + " (" + code + ")";
    }
}
