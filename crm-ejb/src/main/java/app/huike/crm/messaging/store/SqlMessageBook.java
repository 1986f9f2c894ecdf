package app.huike.crm.messaging.store;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageQuery;
import app.huike.crm.messaging.MessageState;
import app.huike.crm.messaging.MessageView;
import app.huike.crm.messaging.domain.ContactPolicy;
import app.huike.crm.messaging.domain.Message;
import app.huike.crm.messaging.domain.MessageBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.ProcessTrace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages in PostgreSQL: writing and reading. */
@Dependent
class SqlMessageBook implements MessageBook {

    private static final String VIEW =
            "select m.*, card.ref as customer_ref, coalesce(nullif(card.name, ''), card.ref) as customer_name"
                    + " from message m join customer_card card on card.id = m.customer_id where "
                    + CustomerRows.sql("card");

    @Inject
    private CrmDatabase database;

    @Override
    public Optional<UUID> forEffect(String effectKey) {
        return database.sql("select id from message where effect_key = :key")
                .set("key", effectKey)
                .one(row -> row.uuid("id"));
    }

    @Override
    public Optional<Instant> goneAt(String effectKey) {
        return database.sql("select coalesce(sent_at, send_after) as gone_at from message where effect_key = :key"
                        + " and state in ('SENT','KEPT')")
                .set("key", effectKey)
                .one(row -> row.instant("gone_at"));
    }

    @Override
    public void decideAlone(UUID customerId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('contact:' || cast(:customer as text), 0))")
                .set("customer", customerId)
                .any();
        database.sql("select 1 from customer where id = :customer for share")
                .set("customer", customerId)
                .any();
    }

    @Override
    public List<Instant> marketingContacts(UUID customerId, Instant around) {
        return database.sql("select coalesce(sent_at, send_after) as at from message where customer_id = :customer"
                        + " and purpose = 'MARKETING' and state in ('WAITING','SENT','KEPT')"
                        + " and coalesce(sent_at, send_after) between :from and :to"
                        + " union all select at from interaction where customer_id = :customer and channel = 'PHONE'"
                        + " and direction = 'OUT' and outcome like 'REACHED%' and at between :from and :to")
                .set("customer", customerId)
                .set("from", around.minus(ContactPolicy.REACH))
                .set("to", around.plus(ContactPolicy.REACH))
                .list(row -> row.instant("at"));
    }

    @Override
    public boolean add(Message message, Optional<ProcessTrace> step) {
        return database.sql(
                                "insert into message (id, effect_key, customer_id, channel, purpose, template, template_version,"
                                        + " locale, address, subject, body_text, body_html, state, created_at, send_after,"
                                        + " send_before, rank, process_key, process_version, element_id, instance_id, trace)"
                                        + " values (:id, :effect, :customer, :channel, :purpose, :template, :templateVersion,"
                                        + " :locale, :address, :subject, :text, :html, 'WAITING', :createdAt, :sendAfter,"
                                        + " :sendBefore, :rank, :process, :version, :element, :instance, :trace)"
                                        + " on conflict (effect_key) do nothing")
                        .set("id", message.id())
                        .set("effect", message.effectKey())
                        .set("customer", message.customerId())
                        .set("channel", message.channel())
                        .set("purpose", message.purpose())
                        .set("template", message.template())
                        .set("templateVersion", message.content().templateVersion())
                        .set("locale", message.content().language())
                        .set("address", message.address())
                        .set("subject", message.content().subject())
                        .set("text", message.content().text())
                        .set("html", message.content().html())
                        .set("createdAt", message.createdAt())
                        .set("sendAfter", message.sendAfter())
                        .set("sendBefore", message.sendBefore())
                        .set("rank", message.rank())
                        .set("trace", message.trace())
                        .set("process", step.map(ProcessTrace::process).orElse(null))
                        .set("version", step.map(ProcessTrace::version).orElse(null))
                        .set("element", step.map(ProcessTrace::element).orElse(null))
                        .set("instance", step.map(ProcessTrace::instance).orElse(null))
                        .update()
                == 1;
    }

    @Override
    public Page<MessageView> find(MessageQuery query, PageRequest page, CustomerRows rows) {
        Optional<Cursor> behind = Cursor.of(page);
        String text = VIEW
                + (query.customerId() == null ? "" : " and m.customer_id = :customer")
                + (query.state() == null ? "" : " and m.state = :state")
                + (behind.isEmpty() ? "" : " and (m.created_at, m.id) < (:at, :id)")
                + " order by m.created_at desc, m.id desc limit :limit";
        Sql sql = visible(text, rows).set("limit", page.limit() + 1);
        if (query.customerId() != null) {
            sql.set("customer", query.customerId());
        }
        if (query.state() != null) {
            sql.set("state", query.state());
        }
        behind.ifPresent(cursor -> sql.set("at", cursor.at()).set("id", cursor.id()));
        return Cursor.page(sql.list(SqlMessageBook::view), page, last -> new Cursor(last.createdAt(), last.id()));
    }

    @Override
    public Optional<MessageView> get(UUID id, CustomerRows rows) {
        return visible(VIEW + " and m.id = :id", rows).set("id", id).one(SqlMessageBook::view);
    }

    private Sql visible(String text, CustomerRows rows) {
        return database.sql(text)
                .set("rowsAll", rows.all())
                .set("rowsOwner", rows.owner())
                .set("rowsTeam", rows.team());
    }

    private static MessageView view(Row row) throws SQLException {
        return new MessageView(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.text("customer_ref"),
                row.text("customer_name"),
                row.constant("channel", Channel.class),
                row.constant("purpose", Purpose.class),
                row.text("template"),
                row.text("locale"),
                row.text("address"),
                row.constant("state", MessageState.class),
                row.text("reason"),
                row.instant("created_at"),
                row.instant("send_after"),
                row.instant("sent_at"),
                row.integer("attempts"),
                row.text("last_error"),
                row.text("subject"),
                row.text("body_text"),
                row.text("body_html"));
    }
}
