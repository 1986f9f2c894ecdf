package app.huike.crm.purchase.store;

import app.huike.crm.customer.Withdrawal;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.purchase.CustomerEventKind;
import app.huike.crm.purchase.CustomerEventOrder;
import app.huike.crm.purchase.CustomerEventView;
import app.huike.crm.purchase.RefundOrder.Returned;
import app.huike.crm.purchase.domain.CustomerEventBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The customers' events in PostgreSQL. */
@Dependent
class SqlCustomerEventBook implements CustomerEventBook {

    private static final String SELECT =
            "select e.*, c.ref as customer_ref, p.ref as purchase_ref from customer_event e"
                    + " join customer_card c on c.id = e.customer_id left join purchase p on p.id = e.purchase_id where ";

    @Inject
    CrmDatabase database;

    @Override
    public Optional<CustomerEventView> find(String refOrNull) {
        return one(database.sql(SELECT + "e.ref = :ref").set("ref", refOrNull));
    }

    @Override
    public CustomerEventView get(UUID id) {
        return one(database.sql(SELECT + "e.id = :id").set("id", id)).orElseThrow();
    }

    private Optional<CustomerEventView> one(Sql query) {
        return query.one(row -> view(row, lines(row.uuid("id"))));
    }

    private List<Returned> lines(UUID eventId) {
        return database.sql("select sku, quantity from customer_event_line where event_id = :event order by sku")
                .set("event", eventId)
                .list(row -> new Returned(row.text("sku"), row.integer("quantity")));
    }

    private static CustomerEventView view(Row row, List<Returned> lines) throws SQLException {
        return new CustomerEventView(
                row.uuid("id"),
                row.text("ref"),
                row.text("customer_ref"),
                row.constant("kind", CustomerEventKind.class),
                row.instant("at"),
                row.text("purchase_ref"),
                lines,
                row.constant("withdrawn", Withdrawal.class),
                row.instant("recorded_at"));
    }

    @Override
    public boolean add(UUID id, UUID customerId, UUID purchaseIdOrNull, CustomerEventOrder order, Instant recordedAt) {
        boolean added =
                database.sql("insert into customer_event (id, ref, customer_id, kind, at, purchase_id, withdrawn,"
                                        + " recorded_at) values (:id, :ref, :customer, :kind, :at, :purchase, :withdrawn,"
                                        + " :recorded) on conflict (ref) do nothing")
                                .set("id", id)
                                .set("ref", order.ref())
                                .set("customer", customerId)
                                .set("kind", order.kind())
                                .set("at", order.at())
                                .set("purchase", purchaseIdOrNull)
                                .set("withdrawn", order.withdraw())
                                .set("recorded", recordedAt)
                                .update()
                        == 1;
        if (added && !order.lines().isEmpty()) {
            addLines(id, order.lines());
        }
        return added;
    }

    private void addLines(UUID id, List<Returned> lines) {
        database.sql("insert into customer_event_line (event_id, sku, quantity) select :id, x.sku, x.quantity"
                        + " from unnest(cast(:skus as text[]), cast(:quantities as bigint[])) as x (sku, quantity)")
                .set("id", id)
                .set("skus", lines.stream().map(Returned::sku).toList())
                .set(
                        "quantities",
                        lines.stream().map(line -> (long) line.quantity()).toList())
                .update();
    }

    @Override
    public Map<String, Integer> returned(UUID purchaseId) {
        Map<String, Integer> pieces = new HashMap<>();
        database.sql("select l.sku, sum(l.quantity) as quantity from customer_event_line l join customer_event e"
                        + " on e.id = l.event_id where e.purchase_id = :purchase group by l.sku")
                .set("purchase", purchaseId)
                .list(row -> pieces.put(row.text("sku"), row.integer("quantity")));
        return pieces;
    }
}
