package app.huike.crm.offer.store;

import app.huike.crm.offer.OfferState;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.Cursor;
import java.time.Instant;
import java.util.List;

/** What offers and campaigns have in common: a list that goes by their making, and the way from state to state. */
final class Lists {

    private Lists() {}

    /** @param select ends before its {@code where}; the table of the columns is named {@code offer} or {@code campaign} */
    static <T> List<T> page(
            CrmDatabase database, String select, OfferState state, Cursor behind, int limit, Sql.Reader<T> reader) {
        String in = state == null ? "" : " and state = :state";
        String after = behind == null ? "" : " and (created_at, id) < (:at, :id)";
        Sql sql = database.sql("select * from (" + select + ") x where true" + in + after
                + " order by created_at desc, id desc limit :limit");
        if (state != null) {
            sql.set("state", state);
        }
        if (behind != null) {
            sql.set("at", behind.at()).set("id", behind.id());
        }
        return sql.set("limit", limit).list(reader);
    }

    static boolean move(
            CrmDatabase database, String table, String key, OfferState from, OfferState to, Instant at, String by) {
        return database.sql("update " + table
                                + " set state = :to, changed_at = :at, changed_by = :by, version = version + 1"
                                + " where key = :key and state = :from")
                        .set("key", key)
                        .set("from", from)
                        .set("to", to)
                        .set("at", at)
                        .set("by", by)
                        .update()
                == 1;
    }
}
