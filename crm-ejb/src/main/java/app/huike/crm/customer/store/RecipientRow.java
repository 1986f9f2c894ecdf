package app.huike.crm.customer.store;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.customer.domain.ContactKind;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reads whether and where a customer is reached. */
class RecipientRow {

    private final CrmDatabase database;

    RecipientRow(CrmDatabase database) {
        this.database = database;
    }

    /** Someone who was erased has no address and no consent. */
    Optional<Recipient> read(UUID id, Channel channel, Purpose purpose) {
        return database.sql("select c.id, c.name, c.locale, c.time_zone, p.value, p.reachable, k.state from customer c"
                        + " left join contact_point p on p.customer_id = c.id and p.kind = :kind"
                        + " left join consent k on k.customer_id = c.id and k.purpose = :purpose and k.channel = :channel"
                        + " where c.id = customer_by_now(:id)")
                .set("id", id)
                .set("kind", ContactKind.of(channel))
                .set("channel", channel)
                .set("purpose", purpose)
                .one(RecipientRow::recipient);
    }

    private static Recipient recipient(Row row) throws SQLException {
        ConsentState state = row.constant("state", ConsentState.class);
        return new Recipient(
                row.uuid("id"),
                row.text("name"),
                row.text("value"),
                row.text("value") != null && row.flag("reachable"),
                state == null ? ConsentState.UNKNOWN : state,
                CustomerSights.locale(row.text("locale")),
                CustomerSights.zone(row.text("time_zone")));
    }
}
