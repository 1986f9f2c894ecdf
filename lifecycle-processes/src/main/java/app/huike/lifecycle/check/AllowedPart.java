package app.huike.lifecycle.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.namespace.QName;

/**
 * One element of a list of what is allowed.
 *
 * @param around elements of which it may be a child; null for the root
 * @param anywhere whether it may stand in any element
 * @param attributes that it may have, each with what may stand there
 * @param text what may stand in it; empty where nothing may
 */
record AllowedPart(
        QName name, Set<QName> around, boolean anywhere, Map<QName, Rule> attributes, Optional<TextKind> text) {

    /** What may stand in an attribute, and what is said where something else does. */
    record Rule(Predicate<String> allows, String code) {}

    boolean mayStandIn(Part parent) {
        if (parent == null) {
            return around.isEmpty() && !anywhere;
        }
        return anywhere || around.contains(parent.name());
    }
}
