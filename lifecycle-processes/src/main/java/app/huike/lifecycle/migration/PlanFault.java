package app.huike.lifecycle.migration;

/**
 * Why runs cannot go from one element to another.
 *
 * @param code {@code ELEMENT_UNKNOWN}, {@code TYPE_DIFFERS}, {@code EVENT_DIFFERS}, {@code BOX_DIFFERS} (it lies in a box that is not the counterpart of the
 *     one they are in), or {@code REFUSED} for what only the engine knows
 * @param words of the engine
 */
public record PlanFault(String element, String target, String code, String words) {}
