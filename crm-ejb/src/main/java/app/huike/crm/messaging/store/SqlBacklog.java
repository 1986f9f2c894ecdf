package app.huike.crm.messaging.store;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.domain.Backlog;
import app.huike.crm.messaging.domain.ContactPolicy;
import app.huike.crm.messaging.domain.Outbox.Moved;
import app.huike.crm.messaging.domain.Spread;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What waits behind a pause, in PostgreSQL: read by two statements and placed by one, however much it is. */
@Dependent
class SqlBacklog implements Backlog {

    private static final String DUE = "state = 'WAITING' and send_after <= :now and send_before > :now";

    private record Contact(UUID customer, Instant at) {}

    @Inject
    private CrmDatabase database;

    @Override
    public int size(Instant now) {
        return database.sql("select count(*) as due from message where " + DUE)
                .set("now", now)
                .list(row -> row.integer("due"))
                .get(0);
    }

    @Override
    public List<Spread.Due> messages(Instant now, ZoneId zone) {
        return database.sql(
                        "select m.id, m.customer_id, m.template, m.channel, m.purpose, m.send_before, card.ref, card.name,"
                                + " coalesce(card.time_zone, :zone) as zone from message m join customer_card card on card.id = m.customer_id"
                                + " where " + DUE + SqlOutbox.NOT_HELD)
                .set("now", now)
                .set("zone", zone.getId())
                .list(row -> new Spread.Due(
                        row.uuid("id"),
                        row.uuid("customer_id"),
                        row.text("ref"),
                        row.text("name"),
                        row.text("template"),
                        row.constant("channel", Channel.class),
                        row.constant("purpose", Purpose.class),
                        ZoneId.of(row.text("zone")),
                        row.instant("send_before")));
    }

    @Override
    public Map<UUID, List<Instant>> marketingAround(Instant now) {
        Map<UUID, List<Instant>> around = new HashMap<>();
        database.sql(
                        "with due as (select distinct customer_id from message where " + DUE + ")"
                                + " select m.customer_id, coalesce(m.sent_at, m.send_after) as at from message m join due using (customer_id)"
                                + " where m.purpose = 'MARKETING' and m.state in ('WAITING','SENT','KEPT')"
                                + " and not (m.state = 'WAITING' and m.send_after <= :now)"
                                + " and coalesce(m.sent_at, m.send_after) between :from and :to"
                                + " union all select i.customer_id, i.at from interaction i join due using (customer_id)"
                                + " where i.channel = 'PHONE' and i.direction = 'OUT' and i.outcome like 'REACHED%' and i.at between :from and :to")
                .set("now", now)
                .set("from", now.minus(ContactPolicy.REACH))
                .set("to", now.plus(ContactPolicy.REACH).plus(ContactPolicy.REACH))
                .list(row -> new Contact(row.uuid("customer_id"), row.instant("at")))
                .forEach(contact -> around.computeIfAbsent(contact.customer(), any -> new ArrayList<>())
                        .add(contact.at()));
        return around;
    }

    @Override
    public void place(List<Spread.Placed> moments) {
        database.sql("update message set send_after = placed.at"
                        + " from unnest(cast(:ids as uuid[]), cast(:moments as timestamptz[])) as placed (id, at)"
                        + " where message.id = placed.id and state = 'WAITING'" + SqlOutbox.NOT_HELD)
                .set("ids", moments.stream().map(Spread.Placed::id).toList())
                .set("moments", moments.stream().map(Spread.Placed::at).toList())
                .update();
    }

    @Override
    public List<Moved> expire(Collection<UUID> ids) {
        return SqlOutbox.moved(database.sql("update message set state = 'EXPIRED', reason = 'TOO_LATE'"
                        + " where id = any(cast(:ids as uuid[])) and state = 'WAITING'" + SqlOutbox.NOT_HELD
                        + SqlOutbox.MOVED)
                .set("ids", ids));
    }

    @Override
    public List<Moved> stop(Instant now, String reason) {
        return SqlOutbox.moved(database.sql("update message set state = 'STOPPED', reason = :reason"
                        + " where state = 'WAITING' and send_after <= :now" + SqlOutbox.MOVED)
                .set("now", now)
                .set("reason", reason));
    }
}
