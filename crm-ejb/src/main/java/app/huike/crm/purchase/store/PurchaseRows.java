package app.huike.crm.purchase.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.domain.Goods;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Purchases with their lines, in and out. */
class PurchaseRows {

    private static final String SELECT =
            "select p.*, c.ref as customer_ref from purchase p join customer_card c on c.id = p.customer_id where ";

    private final CrmDatabase database;

    PurchaseRows(CrmDatabase database) {
        this.database = database;
    }

    Optional<PurchaseView> add(
            UUID id, PurchaseOrder order, UUID customerId, Mode mode, boolean first, Instant recordedAt) {
        Optional<PurchaseView> added = database.sql(
                        "with added as (insert into purchase (id, ref, customer_id, at, minor, currency, category, mode,"
                                + " gift_only, told_first, recorded_at) values (:id, :ref, :customer, :at, :minor, :currency,"
                                + " :category, :mode, :gift, :first, :recorded) on conflict (ref) do nothing returning *)"
                                + " select p.*, c.ref as customer_ref from added p join customer_card c on c.id = p.customer_id")
                .set("id", id)
                .set("ref", order.ref())
                .set("customer", customerId)
                .set("at", order.at())
                .set("minor", order.total().getAmountMinorLong())
                .set("currency", order.total().getCurrencyUnit().getCode())
                .set("category", order.category())
                .set("mode", mode)
                .set("gift", Goods.onlyGiftCards(order))
                .set("first", first)
                .set("recorded", recordedAt)
                .one(PurchaseRows::purchase);
        if (added.isPresent() && !order.lines().isEmpty()) {
            add(id, order.lines());
        }
        return added.map(purchase -> with(purchase, order.lines()));
    }

    private void add(UUID id, List<PurchaseLine> lines) {
        database.sql("insert into purchase_line (purchase_id, no, sku, category, quantity, minor)"
                        + " select :id, x.no, x.sku, x.category, x.quantity, x.minor from unnest(cast(:skus as text[]),"
                        + " cast(:categories as text[]), cast(:quantities as bigint[]), cast(:minors as bigint[]))"
                        + " with ordinality as x (sku, category, quantity, minor, no)")
                .set("id", id)
                .set("skus", lines.stream().map(PurchaseLine::sku).toList())
                .set("categories", lines.stream().map(PurchaseLine::category).toList())
                .set("quantities", lines.stream().map(PurchaseLine::quantity).toList())
                .set(
                        "minors",
                        lines.stream()
                                .map(line -> line.price().getAmountMinorLong())
                                .toList())
                .update();
    }

    Optional<PurchaseView> find(String ref, CustomerRows rows, String lock) {
        Sql query = database.sql(SELECT + "p.ref = :ref and " + CustomerRows.sql("c") + lock)
                .set("ref", ref)
                .set("rowsAll", rows.all())
                .set("rowsOwner", rows.owner())
                .set("rowsTeam", rows.team());
        return read(query).stream().findFirst();
    }

    List<PurchaseView> of(UUID customerId, Cursor behind, int limit) {
        String after = behind == null ? "" : " and (p.at, p.id) < (:at, :id)";
        Sql query = database.sql(
                        SELECT + "p.customer_id = :customer" + after + " order by p.at desc, p.id desc limit " + limit)
                .set("customer", customerId);
        if (behind != null) {
            query.set("at", behind.at()).set("id", behind.id());
        }
        return read(query);
    }

    /** Two queries, however many purchases. */
    private List<PurchaseView> read(Sql query) {
        List<PurchaseView> bare = query.list(PurchaseRows::purchase);
        Map<UUID, List<PurchaseLine>> lines = lines(bare);
        return bare.stream()
                .map(purchase -> with(purchase, lines.getOrDefault(purchase.id(), List.of())))
                .toList();
    }

    private static PurchaseView purchase(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency"));
        return new PurchaseView(
                row.uuid("id"),
                row.text("ref"),
                row.uuid("customer_id"),
                row.text("customer_ref"),
                row.instant("at"),
                Money.ofMinor(currency, row.number("minor")),
                Money.ofMinor(currency, row.number("refunded_minor")),
                row.text("category"),
                row.constant("mode", Mode.class),
                List.of());
    }

    private static PurchaseView with(PurchaseView bare, List<PurchaseLine> lines) {
        return new PurchaseView(
                bare.id(),
                bare.ref(),
                bare.customerId(),
                bare.customerRef(),
                bare.at(),
                bare.total(),
                bare.refunded(),
                bare.category(),
                bare.mode(),
                List.copyOf(lines));
    }

    private Map<UUID, List<PurchaseLine>> lines(List<PurchaseView> purchases) {
        Map<UUID, List<PurchaseLine>> lines = new HashMap<>();
        if (purchases.isEmpty()) {
            return lines;
        }
        database.sql("select l.*, p.currency from purchase_line l join purchase p on p.id = l.purchase_id"
                        + " where l.purchase_id = any (cast(:ids as uuid[])) order by l.purchase_id, l.no")
                .set("ids", purchases.stream().map(PurchaseView::id).toList())
                .list(row -> lines.computeIfAbsent(row.uuid("purchase_id"), id -> new ArrayList<>())
                        .add(line(row)));
        return lines;
    }

    private static PurchaseLine line(Row row) throws SQLException {
        return new PurchaseLine(
                row.text("sku"),
                row.text("category"),
                row.integer("quantity"),
                Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("minor")));
    }
}
