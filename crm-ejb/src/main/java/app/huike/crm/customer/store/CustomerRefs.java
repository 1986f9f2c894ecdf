package app.huike.crm.customer.store;

import app.huike.crm.customer.domain.CustomerBook.Bare;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.SearchText;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Customers by many refs at once. */
final class CustomerRefs {

    private static final String BY_NOW =
            "select c.id, r.ref, c.erased_at, c.merged_into from customer r join customer c on c.id ="
                    + " case when r.merged_into is null then r.id else customer_by_now(r.id) end"
                    + " where r.ref = " + Sql.eachOf("refs", "text");

    private final CrmDatabase database;

    CustomerRefs(CrmDatabase database) {
        this.database = database;
    }

    /** In the order of the refs, so that two who add the same ones do not wait for each other for ever. */
    void addBare(List<Bare> customers, String team, Instant at) {
        database.sql("insert into customer (id, ref, team, created_at, search_text)"
                        + " select x.id, x.ref, :team, :at, x.search from unnest(cast(:ids as uuid[]),"
                        + " cast(:refs as text[]), cast(:searches as text[])) as x (id, ref, search)"
                        + " order by x.ref on conflict (ref) do nothing")
                .set("ids", customers.stream().map(Bare::id).toList())
                .set("refs", customers.stream().map(Bare::ref).toList())
                .set(
                        "searches",
                        customers.stream()
                                .map(bare -> SearchText.of(bare.ref()))
                                .toList())
                .set("team", team)
                .set("at", at)
                .update();
    }

    /** Those that are there; the index tells. */
    Set<String> known(Collection<String> refs) {
        return new HashSet<>(database.sql("select ref from customer where ref = " + Sql.eachOf("refs", "text"))
                .set("refs", refs)
                .list(row -> row.text("ref")));
    }

    Map<String, Optional<UUID>> ids(Collection<String> refs) {
        Map<String, Optional<UUID>> ids = new HashMap<>();
        database.sql(BY_NOW).set("refs", refs).list(row -> ids.put(row.text("ref"), id(row)));
        return ids;
    }

    /** Who is merged while this waits for the lock is looked for anew, where he is by now. */
    Map<String, Optional<UUID>> lock(Collection<String> refs) {
        Map<String, Optional<UUID>> ids = new HashMap<>();
        boolean moved = true;
        while (moved) {
            moved = database.sql(BY_NOW + " order by c.id for no key update of c")
                    .set("refs", refs)
                    .list(row -> {
                        ids.put(row.text("ref"), id(row));
                        return row.text("merged_into") != null;
                    })
                    .contains(true);
        }
        return ids;
    }

    private static Optional<UUID> id(Row row) throws SQLException {
        return row.text("erased_at") == null ? Optional.of(row.uuid("id")) : Optional.empty();
    }
}
