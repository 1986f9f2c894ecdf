package app.huike.crm.messaging.store;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageState;
import app.huike.crm.messaging.domain.Message;
import app.huike.crm.messaging.domain.Outbox;
import app.huike.crm.messaging.domain.Rendered;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox in PostgreSQL. Business time says what is due; the database's clock says who holds it. */
@Dependent
class SqlOutbox implements Outbox {

    static final String MOVED = " returning id, customer_id, channel, purpose, template";
    static final String NOT_HELD = " and (lease_until is null or lease_until < clock_timestamp())";
    private static final String LEASE = "clock_timestamp() + interval '2 minutes'";

    @Inject
    private CrmDatabase database;

    @Override
    public boolean anythingToDo(Instant now) {
        return database.sql(
                        "select 1 from message where state = 'WAITING' and (send_after <= :now or send_before <= :now) limit 1")
                .set("now", now)
                .any();
    }

    @Override
    public List<Moved> expire(Instant now) {
        return moved(database.sql(
                        "update message set state = 'EXPIRED', reason = 'TOO_LATE' where id in (select id from message"
                                + " where state = 'WAITING' and send_before <= :now" + NOT_HELD
                                + " order by id for update skip locked)" + MOVED)
                .set("now", now));
    }

    @Override
    public List<Moved> keep(Instant now, Collection<String> exceptDomains) {
        return moved(database.sql(
                        "update message set state = 'KEPT', reason = 'SENDING_OFF' where id in (select id from message"
                                + " where state = 'WAITING' and send_after <= :now" + NOT_HELD
                                + " and (channel <> 'EMAIL'"
                                + " or lower(split_part(address, '@', 2)) <> all (cast(:domains as text[])))"
                                + " order by id for update skip locked)" + MOVED)
                .set("now", now)
                .set("domains", exceptDomains));
    }

    @Override
    public List<Message> lease(Instant now, Collection<Channel> channels, String holder, int atMost) {
        return database.sql("update message set lease_until = " + LEASE + ", lease_owner = :holder where id in"
                        + " (select id from message where state = 'WAITING' and send_after <= :now and send_before > :now"
                        + " and channel = any(cast(:channels as text[]))" + NOT_HELD
                        + " order by send_after, id limit :most for update skip locked) returning *")
                .set("now", now)
                .set("channels", channels)
                .set("holder", holder)
                .set("most", atMost)
                .list(SqlOutbox::message);
    }

    @Override
    public boolean renew(UUID id, String holder) {
        return one(held("update message set lease_until = " + LEASE, id, holder, " and state = 'WAITING'"));
    }

    @Override
    public boolean sent(UUID id, String holder, String address, Instant at) {
        return one(held(
                        "update message set state = 'SENT', reason = null, sent_at = :at, address = :address,"
                                + " attempts = attempts + 1, last_error = null, lease_until = null, lease_owner = null",
                        id,
                        holder,
                        "")
                .set("at", at)
                .set("address", address));
    }

    @Override
    public void later(UUID id, String holder, String error, Instant sendAfter) {
        held(
                        "update message set send_after = :after, attempts = attempts + 1, last_error = :error,"
                                + " lease_until = null, lease_owner = null",
                        id,
                        holder,
                        " and state = 'WAITING'")
                .set("after", sendAfter)
                .set("error", error)
                .update();
    }

    @Override
    public void postpone(UUID id, String holder, Instant sendAfter) {
        held(
                        "update message set send_after = :after, lease_until = null, lease_owner = null",
                        id,
                        holder,
                        " and state = 'WAITING'")
                .set("after", sendAfter)
                .update();
    }

    @Override
    public boolean end(UUID id, String holder, MessageState state, String reason, String error) {
        return one(held(
                        "update message set state = :state, reason = :reason, last_error = :error,"
                                + " lease_until = null, lease_owner = null",
                        id,
                        holder,
                        " and state = 'WAITING'")
                .set("state", state)
                .set("reason", reason)
                .set("error", error));
    }

    @Override
    public List<Moved> stop(UUID customerId, Purpose purpose, Channel channel, String reason) {
        return moved(database.sql("update message set state = 'STOPPED', reason = :reason"
                        + " where customer_id = :customer and state = 'WAITING'"
                        + " and purpose = coalesce(cast(:purpose as text), purpose)"
                        + " and channel = coalesce(cast(:channel as text), channel)" + MOVED)
                .set("customer", customerId)
                .set("purpose", purpose)
                .set("channel", channel)
                .set("reason", reason));
    }

    @Override
    public List<Moved> stop(UUID customerId, String instanceId, String reason) {
        return moved(database.sql("update message set state = 'STOPPED', reason = :reason"
                        + " where customer_id = :customer and instance_id = :instance and state = 'WAITING'" + MOVED)
                .set("customer", customerId)
                .set("instance", instanceId)
                .set("reason", reason));
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update message set customer_id = :into where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    @Override
    public void anonymise(UUID customerId) {
        database.sql(
                        "update message set address = '', subject = '', body_text = '', body_html = null, last_error = null"
                                + " where customer_id = :customer")
                .set("customer", customerId)
                .update();
    }

    @Override
    public Optional<Instant> nextAfter(Instant moment) {
        return database.sql(
                        "select least((select min(send_after) from message where state = 'WAITING' and send_after > :moment),"
                                + " (select min(send_before) from message where state = 'WAITING' and send_before > :moment)) as next")
                .set("moment", moment)
                .list(row -> Optional.ofNullable(row.instant("next")))
                .get(0);
    }

    private Sql held(String change, UUID id, String holder, String more) {
        return database.sql(change + " where id = :id and lease_owner = :holder" + more)
                .set("id", id)
                .set("holder", holder);
    }

    private static boolean one(Sql sql) {
        return sql.update() == 1;
    }

    static List<Moved> moved(Sql sql) {
        return sql.list(row -> new Moved(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.constant("channel", Channel.class),
                row.constant("purpose", Purpose.class),
                row.text("template")));
    }

    private static Message message(Row row) throws SQLException {
        Rendered content = new Rendered(
                row.text("locale"),
                row.integer("template_version"),
                row.text("subject"),
                row.text("body_text"),
                row.text("body_html"));
        return new Message(
                row.uuid("id"),
                row.text("effect_key"),
                row.uuid("customer_id"),
                row.constant("channel", Channel.class),
                row.constant("purpose", Purpose.class),
                row.text("template"),
                content,
                row.text("address"),
                row.instant("created_at"),
                row.instant("send_after"),
                row.instant("send_before"),
                row.integer("rank"),
                row.integer("attempts"),
                row.text("trace"));
    }
}
