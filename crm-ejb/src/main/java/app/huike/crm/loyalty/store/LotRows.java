package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.domain.Lot;
import app.huike.crm.loyalty.domain.Origin;
import app.huike.crm.loyalty.domain.Part;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lots with the sums of their entries. */
class LotRows {

    static final String LOTS = "select l.*, coalesce(s.amount, 0) as amount, coalesce(s.pending, 0) as pending,"
            + " coalesce(s.held, 0) as held";

    /** A lot {@code l} of an account {@code a}. */
    static final String FROM = " from point_lot l join point_account a on a.id = l.account_id"
            + " left join lateral (select sum(e.amount) as amount, sum(e.pending) as pending, sum(e.held) as held"
            + " from point_entry e where e.lot_id = l.id) s on true";

    private final CrmDatabase database;

    LotRows(CrmDatabase database) {
        this.database = database;
    }

    List<Lot> open(UUID account) {
        return database.sql(LOTS + FROM + " where a.root = :account and (l.open or l.waiting)")
                .set("account", account)
                .list(LotRows::lot);
    }

    Optional<Lot> of(UUID account, String cause, String ref) {
        return database.sql(LOTS + FROM + " where a.root = :account and l.cause = :cause and l.ref = :ref")
                .set("account", account)
                .set("cause", cause)
                .set("ref", ref)
                .one(LotRows::lot);
    }

    /**
     * What entries that belong to one thing did to each lot.
     *
     * @param column {@code held}, or {@code -amount}
     */
    List<Part> parts(UUID of, String column) {
        return database.sql(LOTS + ", t.points" + FROM
                        + " join (select lot_id, sum(" + column + ") as points from point_entry where of_id = :of"
                        + " and kind <> 'REVERSED' group by lot_id having sum(" + column + ") > 0) t on t.lot_id = l.id"
                        + " order by l.expires_at, l.earned_at, l.id")
                .set("of", of)
                .list(row -> new Part(lot(row), row.number("points")));
    }

    static Lot lot(Row row) throws SQLException {
        return new Lot(
                row.uuid("id"),
                new Origin(row.text("cause"), row.text("ref"), row.text("rule"), row.text("purchase_ref")),
                row.number("earned"),
                row.instant("earned_at"),
                row.instant("activates_at"),
                row.instant("expires_at"),
                row.number("amount"),
                row.number("pending"),
                row.number("held"));
    }

    void add(UUID account, List<Lot> lots) {
        if (lots.isEmpty()) {
            return;
        }
        List<UUID> ids = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        List<String> refs = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        List<String> purchases = new ArrayList<>();
        List<Long> earned = new ArrayList<>();
        List<Instant> since = new ArrayList<>();
        List<Instant> activates = new ArrayList<>();
        List<Instant> expires = new ArrayList<>();
        for (Lot lot : lots) {
            ids.add(lot.id());
            causes.add(lot.origin().cause());
            refs.add(lot.origin().ref());
            rules.add(lot.origin().rule());
            purchases.add(lot.origin().purchaseRef());
            earned.add(lot.earned());
            since.add(lot.earnedAt());
            activates.add(lot.activatesAt());
            expires.add(lot.expiresAt());
        }
        database.sql("insert into point_lot (account_id, id, cause, ref, rule, purchase_ref, earned, earned_at,"
                        + " activates_at, expires_at) select :account, x.* from unnest(cast(:ids as uuid[]),"
                        + " cast(:causes as text[]), cast(:refs as text[]), cast(:rules as text[]),"
                        + " cast(:purchases as text[]), cast(:earned as bigint[]), cast(:since as timestamptz[]),"
                        + " cast(:activates as timestamptz[]), cast(:expires as timestamptz[])) as x")
                .set("account", account)
                .set("ids", ids)
                .set("causes", causes)
                .set("refs", refs)
                .set("rules", rules)
                .set("purchases", purchases)
                .set("earned", earned)
                .set("since", since)
                .set("activates", activates)
                .set("expires", expires)
                .update();
    }
}
