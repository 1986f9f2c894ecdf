package app.huike.crm.analytics;

import app.huike.crm.customer.CustomerNarrowing;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.Stage;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/**
 * The list of customers with what each of them is: stage, tier, who looks after them, what they bought. Two statements for a page, however many
 * rooms know something: one finds, one reads.
 */
@Stateless
public class CustomerLines {

    private static final String LINES =
            "select c.id, c.ref, coalesce(nullif(trim(c.name), ''), c.ref) as name, c.locale, u.name as owner_name,"
                    + " coalesce(s.stage, 'PROSPECT') as stage, t.tier, b.last_at, b.net_minor"
                    + " from unnest(cast(:ids as uuid[])) with ordinality as x (id, place) join customer c on c.id = x.id"
                    + " left join app_user u on u.id = c.owner_id left join customer_stage s on s.customer_id = c.id"
                    + " left join purchase_summary b on b.customer_id = c.id and b.purchases > 0"
                    + " left join lateral (select h.tier from tier_holder h where h.customer_id = c.id and h.since <= :now"
                    + " and (h.until is null or h.until > :now)"
                    + " order by array_position(cast(:highest as text[]), h.tier) limit 1) t on true order by x.place";

    @Inject
    CrmDatabase database;

    @Inject
    Customers customers;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    /** Those that {@link Customers#find(String, CustomerNarrowing, PageRequest)} finds, newest first. */
    public Page<CustomerLine> find(String text, CustomerNarrowing among, PageRequest page) {
        Page<Cursor> places = Cursor.page(customers.places(text, among, page), page, place -> place);
        List<UUID> ids = places.items().stream().map(Cursor::id).toList();
        return new Page<>(ids.isEmpty() ? List.of() : read(ids), places.next());
    }

    private List<CustomerLine> read(List<UUID> ids) {
        List<Tier> highest = new ArrayList<>(Arrays.asList(Tier.values()));
        Collections.reverse(highest);
        return database.sql(LINES)
                .set("ids", ids)
                .set("now", clock.instant())
                .set("highest", highest)
                .list(this::line);
    }

    private CustomerLine line(Row row) throws SQLException {
        Long net = row.numberOrNull("net_minor");
        return new CustomerLine(
                row.uuid("id"),
                row.text("ref"),
                row.text("name"),
                row.text("locale"),
                row.text("owner_name"),
                row.constant("stage", Stage.class),
                row.constant("tier", Tier.class),
                row.instant("last_at"),
                net == null ? null : Money.ofMinor(shop.currency(), net));
    }
}
