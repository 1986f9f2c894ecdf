package app.huike.lifecycle.loyaltyenrolment;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.joda.money.Money;

/** What customers bought in the last time and can no longer give back: read from the views of purchases and members. */
@ApplicationScoped
class SettledPurchases {

    private CrmDatabase database;
    private Shop shop;
    private Duration refundPeriod;

    SettledPurchases() {}

    /** @param refundPeriod for so long points are pending: the shop's period for refunds */
    @Inject
    SettledPurchases(
            CrmDatabase database,
            Shop shop,
            @ConfigProperty(name = "huike.loyalty.points.pending") Duration refundPeriod) {
        this.database = database;
        this.shop = shop;
        this.refundPeriod = refundPeriod;
    }

    /**
     * The sweep's question: who never was a member and bought anything live, with the last purchase as the cycle.
     *
     * @param within so long ago at most what counts was bought
     * @param rest for so long whoever said no is not asked
     */
    String due(Duration rest, Duration within) {
        return "select p.customer_id, max(p.at_text) as cycle, cast(coalesce(sum(p.net_minor) filter (where p.currency = '"
                + shop.currency().getCode() + "'), 0) as bigint) as value_minor from kept_purchase p"
                + " join customer_card c on c.id = p.customer_id and c.erased_at is null where " + settled(within)
                + " and not exists (select 1 from enrolled_customer m where m.customer_id = p.customer_id)"
                + " and not exists (select 1 from declined_customer d where d.customer_id = p.customer_id"
                + " and d.declined_at > cast(:now as timestamptz) - interval '" + rest + "')"
                + " group by p.customer_id having bool_or(p.live)";
    }

    /** What the table asks of one customer; what counts was bought so long ago at most. */
    Map<String, Object> of(UUID customerId, Duration within, Instant now) {
        return database.sql("select count(*) as kept, count(*) filter (where p.live) as live,"
                        + " count(distinct cast(p.at at time zone :zone as date)) as days,"
                        + " coalesce(sum(p.net_minor) filter (where p.currency = :currency), 0) as net"
                        + " from kept_purchase p where p.customer_id = :customer and " + settled(within))
                .set("zone", shop.zone().getId())
                .set("currency", shop.currency().getCode())
                .set("customer", customerId)
                .set("now", now)
                .one(this::facts)
                .orElseThrow();
    }

    private Map<String, Object> facts(Row row) throws SQLException {
        Map<String, Object> facts = new HashMap<>();
        Enrolment.KEPT_PURCHASES.put(facts, row.number("kept"));
        Enrolment.LIVE_PURCHASES.put(facts, row.number("live"));
        Enrolment.PURCHASE_DAYS.put(facts, row.number("days"));
        Enrolment.NET.put(
                facts,
                Money.ofMinor(shop.currency(), row.number("net")).getAmount().toPlainString());
        return facts;
    }

    private String settled(Duration within) {
        return "p.at > cast(:now as timestamptz) - interval '" + within
                + "' and p.at <= cast(:now as timestamptz) - interval '" + refundPeriod + "'";
    }
}
