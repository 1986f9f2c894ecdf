package app.huike.crm.loyalty.store;

/** What a customer was told of the end of something on the ledger, as a condition for statements. */
final class LapseNoticeRows {

    private LapseNoticeRows() {}

    /** Whether the customer of an account, who can be reached, was not told of an end by then; an account's alias, expressions of two moments. */
    static String missing(String account, String end, String by) {
        return " exists (select 1 from reachable_customer m where m.customer_id = " + account + ".customer_id)"
                + " and not exists (select 1 from point_notice n where n.customer_id = " + account + ".customer_id"
                + " and n.currency = " + account + ".currency and n.ends_at = " + end + " and n.told_at <= " + by + ")";
    }
}
