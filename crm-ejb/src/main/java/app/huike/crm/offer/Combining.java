package app.huike.crm.offer;

import java.util.Collections;
import java.util.Set;

/**
 * With which others a coupon may be used on one basket. Two coupons of the same offer never are.
 *
 * @param alone with no other at all
 * @param exclusionGroups with none that shares one of these
 */
public record Combining(boolean alone, Set<String> exclusionGroups) {

    /** With no other. */
    public static final Combining ALONE = new Combining(true, Set.of());

    /** With all that let it. */
    public static final Combining FREELY = new Combining(false, Set.of());

    public Combining {
        exclusionGroups = Set.copyOf(exclusionGroups);
    }

    public boolean with(Combining other) {
        return !alone && !other.alone && Collections.disjoint(exclusionGroups, other.exclusionGroups);
    }
}
