package app.huike.crm.loyalty.store;

/** What a member was told of the end of points, as a condition for statements. */
final class LapseNoticeRows {

    private LapseNoticeRows() {}

    /** Whether a member who can be reached was not told of an end by then; expressions of a customer and two moments. */
    static String missing(String customer, String end, String by) {
        return " exists (select 1 from reachable_member m where m.customer_id = " + customer + ")"
                + " and not exists (select 1 from point_notice n where n.customer_id = " + customer
                + " and n.ends_at = " + end + " and n.told_at <= " + by + ")";
    }
}
