package app.huike.crm.customer;

import java.util.Map;

/**
 * A team's rule.
 *
 * @param protectedDays for how long nobody takes a colleague's customer, from the day on which it became the colleague's or the colleague was
 *     last in touch with the customer; 0 to 365
 * @param regions login by the code of a country; {@code *} for all others
 */
public record AssignmentRule(AssignmentWay way, int protectedDays, Map<String, String> regions) {

    /** For all other countries, and customers of whom none is known. */
    public static final String OTHERS = "*";

    /** Where nobody has said anything. */
    public static final AssignmentRule USUAL = new AssignmentRule(AssignmentWay.NONE, 30, Map.of());

    public AssignmentRule {
        regions = Map.copyOf(regions);
    }
}
