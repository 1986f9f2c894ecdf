package app.huike.crm.analytics;

import app.huike.crm.customer.Customers;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.ProcessTrace;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Everything that happened with a customer, on one line of time. Nothing stands there twice: purchases, refunds, events, stages and contacts come
 * from their own tables, which know those of the past as well; the log's lines of the same kinds are left out, and so are contacts that are
 * the record of a message, because the log tells what became of each message. A purchase has the log's reason why it was not told to be
 * a first, where it was not.
 */
@Stateless
public class Timeline {

    private static final String NO_STEP =
            ", null as process_key, cast(null as integer) as process_version, null as element_id,"
                    + " null as instance_id";

    private static final String PURCHASES = "select id, at, 'PURCHASE' as kind, 'customer' as actor" + NO_STEP
            + ", (select l.reason from journey_log l where l.customer_id = p.customer_id and l.kind = 'PURCHASE'"
            + " and l.detail ->> 'ref' = p.ref limit 1) as reason, jsonb_build_object('ref', ref, 'minor', minor, 'currency', currency, 'category', category,"
            + " 'mode', mode) as detail from purchase p where customer_id = :customer";

    private static final String REFUNDS = "select r.id, r.at, 'REFUND', 'shop'" + NO_STEP
            + ", null, jsonb_build_object('ref', r.ref, 'purchaseRef', p.ref, 'minor', r.minor, 'currency', p.currency)"
            + " from refund r join purchase p on p.id = r.purchase_id where p.customer_id = :customer";

    private static final String EVENTS =
            "select e.id, e.at, e.kind, case e.kind when 'DELIVERED' then 'shop' else 'customer' end" + NO_STEP
                    + ", null, jsonb_build_object('ref', e.ref, 'purchaseRef', p.ref, 'goods', (select string_agg(l.quantity || ' × ' || l.sku, ', '"
                    + " order by l.sku) from customer_event_line l where l.event_id = e.id)) from customer_event e"
                    + " left join purchase p on p.id = e.purchase_id where e.customer_id = :customer";

    private static final String STAGES = "select id, since, 'STAGE', 'system'" + NO_STEP
            + ", reason, jsonb_build_object('stage', stage) from customer_stage_history where customer_id = :customer";

    private static final String CONTACTS = "select id, at, 'CONTACT', actor" + NO_STEP
            + ", null, jsonb_build_object('channel', channel, 'direction', direction, 'outcome', outcome, 'minutes', minutes, 'note', note)"
            + " from interaction where customer_id = :customer and message_id is null";

    private static final String LOG =
            "select id, at, kind, actor, process_key, process_version, element_id, instance_id,"
                    + " reason, detail from journey_log where customer_id = :customer"
                    + " and kind not in ('PURCHASE', 'REFUND', 'STAGE', 'CONTACT')";

    private static final String ALL = "select x.*,"
            + " array(select key from jsonb_each_text(x.detail) where value is not null order by key) as names,"
            + " array(select value from jsonb_each_text(x.detail) where value is not null order by key) as texts from ("
            + String.join(" union all ", PURCHASES, REFUNDS, EVENTS, STAGES, CONTACTS, LOG) + ") x";

    @Inject
    CrmDatabase database;

    @Inject
    Customers customers;

    private record Line(Cursor place, TimelineEntry entry) {}

    /**
     * Newest first; whoever acts must be allowed to see the customer. Amounts of money stand in the detail as {@code amount} and
     * {@code currency}. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}.
     */
    public Page<TimelineEntry> of(UUID customerId, PageRequest page) {
        customers.get(customerId);
        Cursor behind = Cursor.of(page).orElse(null);
        String after = behind == null ? "" : " where (x.at, x.id) < (:at, :id)";
        Sql query = database.sql(ALL + after + " order by x.at desc, x.id desc limit " + (page.limit() + 1))
                .set("customer", customerId);
        if (behind != null) {
            query.set("at", behind.at()).set("id", behind.id());
        }
        List<Line> lines = query.list(Timeline::line);
        return Cursor.page(lines, page, Line::place).map(Line::entry);
    }

    private static Line line(Row row) throws SQLException {
        TimelineEntry entry = new TimelineEntry(
                row.instant("at"),
                row.text("kind"),
                row.text("actor"),
                trace(row),
                row.text("reason"),
                TimelineMoney.amounts(row.pairs("names", "texts")));
        return new Line(new Cursor(row.instant("at"), row.uuid("id")), entry);
    }

    private static ProcessTrace trace(Row row) throws SQLException {
        String process = row.text("process_key");
        return process == null
                ? null
                : new ProcessTrace(
                        process, row.integer("process_version"), row.text("element_id"), row.text("instance_id"));
    }
}
