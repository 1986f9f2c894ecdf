package app.huike.crm.customer.store;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.FestivalCalendar;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.domain.Birthday;
import app.huike.crm.customer.domain.CustomerBook.Sight;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads whole customers, however many, with three queries. */
class CustomerSights {

    private final CrmDatabase database;

    CustomerSights(CrmDatabase database) {
        this.database = database;
    }

    List<Sight> read(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<String, String>> contacts = contacts(ids);
        Map<UUID, List<ConsentStatement>> consents = consents(ids);
        return database.sql("select c.*, u.login as owner, u.name as owner_name"
                        + " from customer c left join app_user u on u.id = c.owner_id"
                        + " where c.id = any (cast(:ids as uuid[]))")
                .set("ids", ids)
                .list(row -> sight(row, contacts, consents));
    }

    private static Sight sight(
            Row row, Map<UUID, Map<String, String>> contacts, Map<UUID, List<ConsentStatement>> consents)
            throws SQLException {
        UUID id = row.uuid("id");
        Map<String, String> places = contacts.getOrDefault(id, Map.of());
        Birthday birthday = ProfileRows.birthday(row);
        CustomerView customer = new CustomerView(
                id,
                row.text("ref"),
                row.text("name"),
                places.get("EMAIL"),
                places.get("PHONE"),
                places.get("POST"),
                locale(row.text("locale")),
                row.text("spoken_language"),
                zone(row.text("time_zone")),
                row.uuid("owner_id"),
                row.text("owner"),
                row.text("owner_name"),
                row.text("team"),
                birthday == null ? null : birthday.text(),
                row.constant("festival_calendar", FestivalCalendar.class),
                List.copyOf(consents.getOrDefault(id, List.of())),
                row.instant("created_at"));
        return new Sight(customer, row.instant("erased_at") != null);
    }

    static Locale locale(String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    static ZoneId zone(String id) {
        return id == null ? null : ZoneId.of(id);
    }

    private Map<UUID, Map<String, String>> contacts(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> all = new HashMap<>();
        database.sql(
                        "select customer_id, kind, value from contact_point where customer_id = any (cast(:ids as uuid[]))")
                .set("ids", ids)
                .list(row -> all.computeIfAbsent(row.uuid("customer_id"), id -> new HashMap<>())
                        .put(row.text("kind"), row.text("value")));
        return all;
    }

    private Map<UUID, List<ConsentStatement>> consents(Collection<UUID> ids) {
        Map<UUID, List<ConsentStatement>> all = new HashMap<>();
        database.sql("select * from consent where customer_id = any (cast(:ids as uuid[])) order by purpose, channel")
                .set("ids", ids)
                .list(row -> all.computeIfAbsent(row.uuid("customer_id"), id -> new ArrayList<>())
                        .add(statement(row)));
        return all;
    }

    private static ConsentStatement statement(Row row) throws SQLException {
        return new ConsentStatement(
                row.constant("purpose", Purpose.class),
                row.constant("channel", Channel.class),
                row.constant("state", ConsentState.class),
                row.text("source"),
                row.text("wording"),
                row.instant("stated_at"));
    }
}
