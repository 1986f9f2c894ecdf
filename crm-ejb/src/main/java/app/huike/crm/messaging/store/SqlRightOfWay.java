package app.huike.crm.messaging.store;

import app.huike.crm.customer.Channel;
import app.huike.crm.messaging.domain.ContactPlan;
import app.huike.crm.messaging.domain.Outbox;
import app.huike.crm.messaging.domain.RightOfWay;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The right of way in PostgreSQL: rows are held by their locks. */
@Dependent
class SqlRightOfWay implements RightOfWay {

    @Inject
    private CrmDatabase database;

    @Override
    public List<ContactPlan.Waiting> less(UUID customerId, int rank) {
        return database.sql("select id, channel, created_at, send_after, send_before from message"
                        + " where customer_id = :customer and state = 'WAITING' and purpose = 'MARKETING'"
                        + " and rank > :rank" + SqlOutbox.NOT_HELD
                        + " order by rank, created_at, id for update skip locked")
                .set("customer", customerId)
                .set("rank", rank)
                .list(row -> new ContactPlan.Waiting(
                        row.uuid("id"),
                        row.constant("channel", Channel.class),
                        row.instant("created_at"),
                        row.instant("send_after"),
                        row.instant("send_before")));
    }

    @Override
    public List<Outbox.Moved> later(List<ContactPlan.Later> moments) {
        return moments.stream()
                .flatMap(moment -> SqlOutbox.moved(
                        database.sql("update message set send_after = :after where id = :id" + SqlOutbox.MOVED)
                                .set("after", moment.sendAfter())
                                .set("id", moment.id()))
                        .stream())
                .toList();
    }

    @Override
    public List<Outbox.Moved> over(List<UUID> ids, String reason) {
        return ids.isEmpty()
                ? List.of()
                : SqlOutbox.moved(database.sql("update message set state = 'STOPPED', reason = :reason"
                                + " where id = any(cast(:ids as uuid[]))" + SqlOutbox.MOVED)
                        .set("reason", reason)
                        .set("ids", ids));
    }
}
