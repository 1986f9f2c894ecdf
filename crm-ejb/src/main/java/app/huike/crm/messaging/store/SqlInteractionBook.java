package app.huike.crm.messaging.store;

import app.huike.crm.messaging.Interaction;
import app.huike.crm.messaging.domain.InteractionBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contacts in PostgreSQL. */
@Dependent
class SqlInteractionBook implements InteractionBook {

    /** Neither a word that takes back what was told of a task, nor what it takes back. */
    private static final String TRUE = " and outcome <> 'CORRECTED' and not exists (select 1 from interaction c"
            + " where c.customer_id = i.customer_id and c.task_id = i.task_id and c.outcome = 'CORRECTED' and c.id > i.id)";

    @Inject
    private CrmDatabase database;

    @Override
    public void add(Interaction interaction, UUID messageId) {
        database.sql(
                        "insert into interaction (id, customer_id, at, channel, direction, outcome, note, actor, task_id, message_id, minutes)"
                                + " values (:id, :customer, :at, :medium, :direction, :outcome, :note, :actor, :task, :message, :minutes)")
                .set("id", interaction.id())
                .set("customer", interaction.customerId())
                .set("at", interaction.at())
                .set("medium", interaction.medium())
                .set("direction", interaction.direction())
                .set("outcome", interaction.outcome())
                .set("note", interaction.note())
                .set("actor", interaction.actor())
                .set("task", interaction.taskId())
                .set("message", messageId)
                .set("minutes", interaction.minutes())
                .update();
    }

    @Override
    public Page<Interaction> of(UUID customerId, PageRequest page) {
        Optional<Cursor> behind = Cursor.of(page);
        return Cursor.page(
                database.sql(
                                "select * from interaction where customer_id = :customer and (cast(:at as timestamptz) is null"
                                        + " or (at, id) < (cast(:at as timestamptz), cast(:id as uuid)))"
                                        + " order by at desc, id desc limit :limit")
                        .set("customer", customerId)
                        .set("at", behind.map(Cursor::at).orElse(null))
                        .set("id", behind.map(Cursor::id).orElse(null))
                        .set("limit", page.limit() + 1)
                        .list(SqlInteractionBook::read),
                page,
                last -> new Cursor(last.at(), last.id()));
    }

    @Override
    public List<Interaction> calls(UUID customerId, Instant since) {
        return database.sql("select * from interaction i where customer_id = :customer and at > :since"
                        + " and channel = 'PHONE' and direction = 'OUT' and outcome <> 'NOTE'" + TRUE
                        + " order by at desc, id desc")
                .set("customer", customerId)
                .set("since", since)
                .list(SqlInteractionBook::read);
    }

    @Override
    public Optional<Instant> lastPersonal(UUID customerId) {
        return database.sql(
                        "select max(at) as at from interaction i where customer_id = :customer and message_id is null"
                                + TRUE)
                .set("customer", customerId)
                .one(row -> row.instant("at"));
    }

    private static Interaction read(Row row) throws SQLException {
        return new Interaction(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.instant("at"),
                row.constant("channel", Interaction.Medium.class),
                row.constant("direction", Interaction.Direction.class),
                row.text("outcome"),
                row.text("note"),
                row.text("actor"),
                row.text("task_id"),
                row.integerOrNull("minutes"));
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update interaction set customer_id = :into where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    @Override
    public void anonymise(UUID customerId) {
        database.sql("update interaction set note = null where customer_id = :customer and note is not null")
                .set("customer", customerId)
                .update();
    }
}
