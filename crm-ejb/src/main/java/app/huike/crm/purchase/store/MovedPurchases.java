package app.huike.crm.purchase.store;

import app.huike.crm.platform.CrmDatabase;
import java.util.UUID;

/** Purchases of two customers who are one. */
class MovedPurchases {

    private final CrmDatabase database;

    MovedPurchases(CrmDatabase database) {
        this.database = database;
    }

    void move(UUID from, UUID into) {
        keepEarlierFirst(from, into);
        moveRows("purchase", from, into);
        moveRows("customer_event", from, into);
        forget("purchase_summary", from);
        forget("purchase_changed", from);
    }

    private void moveRows(String table, UUID from, UUID into) {
        database.sql("update " + table + " set customer_id = :into where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    /** One customer has one first purchase. */
    private void keepEarlierFirst(UUID from, UUID into) {
        database.sql("update purchase p set told_first = false where p.told_first and p.customer_id in (:from, :into)"
                        + " and exists (select 1 from purchase e where e.told_first and e.customer_id in (:from, :into)"
                        + " and (e.at, e.id) < (p.at, p.id))")
                .set("from", from)
                .set("into", into)
                .update();
    }

    /** What was counted of the customer who is gone; both are counted anew. */
    private void forget(String table, UUID from) {
        database.sql("delete from " + table + " where customer_id = :from")
                .set("from", from)
                .update();
    }

    boolean disprove(UUID customerId) {
        return database.sql("update purchase f set told_first = false where f.told_first and f.customer_id = :customer"
                                + " and exists (select 1 from purchase p where p.customer_id = f.customer_id and p.at < f.at"
                                + " and p.refunded_minor < p.minor and not p.gift_only)")
                        .set("customer", customerId)
                        .update()
                > 0;
    }
}
