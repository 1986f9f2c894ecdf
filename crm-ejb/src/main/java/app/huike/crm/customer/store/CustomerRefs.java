package app.huike.crm.customer.store;

import app.huike.crm.customer.domain.CustomerBook.Bare;
import app.huike.crm.customer.domain.SearchText;
import app.huike.crm.platform.CrmDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Customers by many refs at once. */
final class CustomerRefs {

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

    Map<String, Optional<UUID>> ids(Collection<String> refs, boolean lock) {
        Map<String, Optional<UUID>> ids = new HashMap<>();
        database.sql("select id, ref, erased_at from customer where ref = any (cast(:refs as text[]))"
                        + (lock ? " order by id for no key update" : ""))
                .set("refs", refs)
                .list(row -> ids.put(
                        row.text("ref"),
                        row.instant("erased_at") == null ? Optional.of(row.uuid("id")) : Optional.empty()));
        return ids;
    }
}
