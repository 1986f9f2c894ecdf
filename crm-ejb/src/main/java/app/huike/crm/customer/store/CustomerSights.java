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
import app.huike.crm.security.CustomerRows;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads whole customers, however many, with one query. */
class CustomerSights {

    private static final String SIGHTS = "select c.*, u.login as owner, u.name as owner_name, p.kinds, p.places,"
            + " k.purposes, k.channels, k.states, k.sources, k.wordings, k.moments"
            + " from customer c left join app_user u on u.id = c.owner_id"
            + " left join lateral (select array_agg(kind) as kinds, array_agg(value) as places"
            + " from contact_point where customer_id = c.id) p on true"
            + " left join lateral (select array_agg(purpose order by purpose, channel) as purposes,"
            + " array_agg(channel order by purpose, channel) as channels, array_agg(state order by purpose, channel) as states,"
            + " array_agg(source order by purpose, channel) as sources, array_agg(wording order by purpose, channel) as wordings,"
            + " array_send(array_agg(stated_at order by purpose, channel)) as moments from consent where customer_id = c.id) k on true";

    private final CrmDatabase database;

    CustomerSights(CrmDatabase database) {
        this.database = database;
    }

    List<Sight> read(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(SIGHTS + " where c.id = any (cast(:ids as uuid[]))")
                        .set("ids", ids)
                        .list(CustomerSights::sight);
    }

    Optional<Sight> byNow(UUID id, CustomerRows rows) {
        return one("customer_by_now(:who)", id, rows);
    }

    Optional<Sight> called(String ref, CustomerRows rows) {
        return one("customer_called(:who)", ref, rows);
    }

    private Optional<Sight> one(String id, Object who, CustomerRows rows) {
        return CustomerSearch.rows(database.sql(SIGHTS + " where c.id = " + id + " and " + CustomerRows.sql("c")), rows)
                .set("who", who)
                .one(CustomerSights::sight);
    }

    private static Sight sight(Row row) throws SQLException {
        Map<String, String> places = row.pairs("kinds", "places");
        Birthday birthday = ProfileRows.birthday(row);
        CustomerView customer = new CustomerView(
                row.uuid("id"),
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
                consents(row),
                row.instant("created_at"));
        return new Sight(customer, row.instant("erased_at") != null);
    }

    static Locale locale(String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    static ZoneId zone(String id) {
        return id == null ? null : ZoneId.of(id);
    }

    private static List<ConsentStatement> consents(Row row) throws SQLException {
        List<String> purposes = row.texts("purposes");
        List<String> channels = row.texts("channels");
        List<String> states = row.texts("states");
        List<String> sources = row.texts("sources");
        List<String> wordings = row.texts("wordings");
        List<Instant> moments = row.instants("moments");
        return IntStream.range(0, purposes.size())
                .mapToObj(i -> new ConsentStatement(
                        Purpose.valueOf(purposes.get(i)),
                        Channel.valueOf(channels.get(i)),
                        ConsentState.valueOf(states.get(i)),
                        sources.get(i),
                        wordings.get(i),
                        moments.get(i)))
                .toList();
    }
}
