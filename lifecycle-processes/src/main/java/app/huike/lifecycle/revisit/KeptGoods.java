package app.huike.lifecycle.revisit;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.sweep.DailySweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** What customers bought live and still have: read from the views of purchases and consents. */
@ApplicationScoped
class KeptGoods {

    private static final String VALUE = "case when g.currency = :currency then g.net_minor else 0 end";

    private static final String MAY_BE_ASKED =
            "(exists (select 1 from may_be_asked m where m.customer_id = g.customer_id)"
                    + " or exists (select 1 from may_be_called m where m.customer_id = g.customer_id))";

    private CrmDatabase database;
    private Shop shop;

    KeptGoods() {}

    @Inject
    KeptGoods(CrmDatabase database, Shop shop) {
        this.database = database;
        this.shop = shop;
    }

    /**
     * What can be asked about.
     *
     * @param value net of refunds; 0 for what was paid in another currency than the shop's
     * @param category empty where nobody told
     * @param goods articles, else the category, else the purchase's ref
     */
    record Bought(BigDecimal value, String category, String goods) {}

    /**
     * The sweep's question: whose purchase has been with the customer long enough, of those who may be asked in any way.
     *
     * @param delivered so long after the delivery
     * @param bought so long after the purchase, where no delivery was told
     * @param latest no later than so long after the purchase
     */
    String due(Duration delivered, Duration bought, Duration latest) {
        return "select g.customer_id, cast(g.purchase_id as text) as cycle, "
                + VALUE.replace(":currency", "'" + shop.currency().getCode() + "'")
                + " as value_minor" + longEnough(delivered, bought, latest) + " and " + MAY_BE_ASKED;
    }

    /** Whose purchase has been with the customer as long, of those who may be asked in no way; durations as for {@link #due}. */
    String notToBeAsked(Duration delivered, Duration bought, Duration latest) {
        return "select g.customer_id, cast(g.purchase_id as text) as cycle, '" + DailySweep.NO_CONSENT + "' as reason"
                + longEnough(delivered, bought, latest) + " and not " + MAY_BE_ASKED
                + " and exists (select 1 from customer_card c where c.id = g.customer_id and c.erased_at is null)";
    }

    private static String longEnough(Duration delivered, Duration bought, Duration latest) {
        return " from kept_goods g where g.at > " + before(latest) + " and (g.delivered_at <= " + before(delivered)
                + " or g.delivered_at is null and g.at <= " + before(bought) + ")";
    }

    private static String before(Duration duration) {
        return "cast(:now as timestamptz) - interval '" + duration + "'";
    }

    /** The dearest of a purchase and the same customer's later ones; empty where the purchase came back. */
    Optional<Bought> dearestSince(UUID purchaseId) {
        return database.sql("select " + VALUE + " as value, g.* from kept_goods first join kept_goods g"
                        + " on g.customer_id = first.customer_id and g.at >= first.at"
                        + " where first.purchase_id = :purchase order by 1 desc, g.at limit 1")
                .set("currency", shop.currency().getCode())
                .set("purchase", purchaseId)
                .one(this::bought);
    }

    private Bought bought(Row row) throws SQLException {
        return new Bought(
                Money.ofMinor(shop.currency(), row.number("value")).getAmount(),
                row.text("category"),
                row.text("goods"));
    }

    /** Whether something of a purchase is still with the customer. */
    boolean kept(UUID purchaseId) {
        return database.sql("select 1 from kept_goods where purchase_id = :purchase")
                .set("purchase", purchaseId)
                .any();
    }
}
