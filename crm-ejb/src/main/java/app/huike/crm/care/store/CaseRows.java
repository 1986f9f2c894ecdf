package app.huike.crm.care.store;

import app.huike.crm.care.CaseCause;
import app.huike.crm.care.CaseEntry;
import app.huike.crm.care.CaseEntryKind;
import app.huike.crm.care.CaseResolution;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.DeadlineKind;
import app.huike.crm.care.DeadlineView;
import app.huike.crm.care.Satisfaction;
import app.huike.crm.care.domain.CaseNumber;
import app.huike.crm.care.domain.Deadline;
import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.CustomerRows;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** How cases lie in rows. */
final class CaseRows {

    /** Cases with what lists show of the customer and the owner, for those who may see them. */
    static final String SEEN = "select c.*, card.ref as customer_ref, card.name as customer_name, u.login as owner"
            + " from service_case c join customer_card card on card.id = c.customer_id"
            + " left join app_user u on u.id = c.owner_id where (" + CustomerRows.sql("c") + " or "
            + CustomerRows.sql("card") + ")";

    private CaseRows() {}

    /** Binds the row rule's parameters. */
    static Sql rows(Sql query, CustomerRows rows) {
        return query.set("rowsAll", rows.all()).set("rowsOwner", rows.owner()).set("rowsTeam", rows.team());
    }

    static ServiceCase serviceCase(Row row) throws SQLException {
        return new ServiceCase(
                row.uuid("id"),
                new CaseNumber(row.number("number")),
                row.uuid("customer_id"),
                new ServiceCase.Told(
                        row.constant("channel", Medium.class),
                        row.text("subject"),
                        row.text("body"),
                        row.text("purchase_ref"),
                        row.instant("registered_at")),
                new ServiceCase.Classification(row.text("category"), row.integerOrNull("severity")),
                new ServiceCase.Handling(row.integer("level"), row.uuid("owner_id"), row.text("team")),
                course(row),
                new ServiceCase.Outcome(
                        row.constant("resolution", CaseResolution.class),
                        row.text("resolution_text"),
                        row.constant("cause", CaseCause.class),
                        row.constant("satisfaction", Satisfaction.class),
                        row.instant("satisfaction_at")));
    }

    private static ServiceCase.Course course(Row row) throws SQLException {
        return new ServiceCase.Course(
                row.constant("state", CaseState.class),
                row.instant("acknowledged_at"),
                row.instant("responded_at"),
                row.instant("awaiting_since"),
                row.instant("resolved_at"),
                row.instant("closed_at"),
                row.integer("reopened"));
    }

    static Deadline deadline(Row row) throws SQLException {
        return new Deadline(
                row.constant("kind", DeadlineKind.class),
                row.integer("round"),
                row.text("amount"),
                row.flag("working"),
                row.instant("started_at"),
                Duration.ofSeconds(row.number("stood_seconds")),
                row.instant("warn_at"),
                row.instant("due_at"),
                row.instant("met_at"),
                seconds(row.numberOrNull("took_seconds")),
                row.instant("warned_at"),
                row.instant("escalated_at"));
    }

    private static Duration seconds(Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    static CaseEntry entry(Row row) throws SQLException {
        return new CaseEntry(
                row.uuid("id"),
                row.uuid("case_id"),
                row.instant("at"),
                row.text("actor"),
                row.constant("kind", CaseEntryKind.class),
                row.text("text"),
                row.pairs("names", "texts"));
    }

    static CaseView view(Row row, List<DeadlineView> deadlines) throws SQLException {
        ServiceCase one = serviceCase(row);
        return new CaseView(
                one.id(),
                one.number().text(),
                one.customerId(),
                row.text("customer_ref"),
                row.text("customer_name"),
                one.told().channel(),
                one.told().subject(),
                one.told().text(),
                one.told().purchaseRef(),
                one.classification().category(),
                one.classification().severity(),
                one.handling().level(),
                one.handling().ownerId(),
                row.text("owner"),
                one.handling().team(),
                one.state(),
                one.told().registeredAt(),
                one.course().acknowledgedAt(),
                one.course().respondedAt(),
                one.course().awaitingSince(),
                one.course().resolvedAt(),
                one.course().closedAt(),
                one.course().reopened(),
                one.outcome().resolution(),
                one.outcome().text(),
                one.outcome().cause(),
                one.outcome().satisfaction(),
                one.outcome().satisfactionAt(),
                deadlines);
    }
}
