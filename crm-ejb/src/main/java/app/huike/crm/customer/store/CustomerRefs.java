package app.huike.crm.customer.store;

import app.huike.crm.customer.domain.CustomerBook.Bare;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.shared.SearchText;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Customers by many refs at once. */
final class CustomerRefs {

    private static final String BY_NOW = " from customer r join customer c on c.id ="
            + " case when r.merged_into is null then r.id else customer_by_now(r.id) end"
            + " where r.ref = any (cast(:refs as text[]))";

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

    /** Who is merged while this waits for the lock is looked for anew, where he is by now. */
    Map<String, Optional<UUID>> ids(Collection<String> refs, boolean lock) {
        boolean moved = lock && lock(refs);
        while (moved) {
            moved = lock(refs);
        }
        Map<String, Optional<UUID>> ids = new HashMap<>();
        database.sql("select c.id, r.ref, c.erased_at" + BY_NOW)
                .set("refs", refs)
                .list(row -> ids.put(
                        row.text("ref"),
                        row.instant("erased_at") == null ? Optional.of(row.uuid("id")) : Optional.empty()));
        return ids;
    }

    /** @return whether one of them was merged meanwhile */
    private boolean lock(Collection<String> refs) {
        return database.sql("select c.merged_into" + BY_NOW + " order by c.id for no key update of c")
                .set("refs", refs)
                .list(row -> row.text("merged_into") != null)
                .contains(true);
    }
}
