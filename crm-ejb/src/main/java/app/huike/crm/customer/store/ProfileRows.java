package app.huike.crm.customer.store;

import app.huike.crm.customer.FestivalCalendar;
import app.huike.crm.customer.domain.Birthday;
import app.huike.crm.customer.domain.Contact;
import app.huike.crm.customer.domain.ContactKind;
import app.huike.crm.customer.domain.CustomerBook.Held;
import app.huike.crm.customer.domain.Profile;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.security.CustomerRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads a customer under its lock and writes it back with its contact points. */
class ProfileRows {

    private final CrmDatabase database;

    ProfileRows(CrmDatabase database) {
        this.database = database;
    }

    /**
     * Purchases that refer to the customer need not wait: the lock is one that foreign keys pass. Who is merged already is never waited for, and who
     * is merged while this waits is looked for where he is by now: so a merge, which holds two, and this never wait for each other.
     */
    Optional<Profile> lock(UUID id) {
        Optional<Locked> locked = lockRow(id);
        while (locked.isPresent() && locked.get().mergedInto() != null) {
            locked = lockRow(locked.get().mergedInto());
        }
        return locked.map(Locked::profile);
    }

    private record Locked(Profile profile, UUID mergedInto) {}

    private Optional<Locked> lockRow(UUID id) {
        return database.sql("select * from customer where id = customer_by_now(:id) for no key update")
                .set("id", id)
                .one(row -> new Locked(profile(row, row.uuid("id")), row.uuid("merged_into")));
    }

    /** The same without reading more than its id: most who come are held by one statement. */
    Optional<Held> hold(String ref, CustomerRows rows) {
        return CustomerSearch.rows(
                        database.sql(
                                "select c.id, c.erased_at, c.merged_into from customer c where c.id = customer_called(:ref) and "
                                        + CustomerRows.sql("c") + " for no key update of c"),
                        rows)
                .set("ref", ref)
                .one(row -> new Met(row.uuid("id"), row.uuid("merged_into"), row.instant("erased_at") != null))
                .flatMap(met -> met.mergedInto() == null
                        ? Optional.of(new Held(met.id(), met.erased()))
                        : lock(met.mergedInto()).map(stays -> new Held(stays.id(), stays.erased())));
    }

    private record Met(UUID id, UUID mergedInto, boolean erased) {}

    Optional<Profile> read(UUID id) {
        return database.sql("select * from customer where id = :id")
                .set("id", id)
                .one(row -> profile(row, id));
    }

    private Profile profile(Row row, UUID id) throws SQLException {
        return new Profile(
                id,
                row.text("ref"),
                row.text("name"),
                row.text("locale"),
                row.text("spoken_language"),
                row.text("time_zone"),
                row.uuid("owner_id"),
                row.text("team"),
                birthday(row),
                row.instant("birthday_set_at"),
                row.constant("festival_calendar", FestivalCalendar.class),
                row.instant("created_at"),
                row.instant("erased_at"),
                contacts(id));
    }

    static Birthday birthday(Row row) throws SQLException {
        Integer month = row.integerOrNull("birth_month");
        return month == null ? null : new Birthday(row.integerOrNull("birth_year"), month, row.integer("birth_day"));
    }

    private Map<ContactKind, Contact> contacts(UUID id) {
        Map<ContactKind, Contact> contacts = new EnumMap<>(ContactKind.class);
        database.sql("select kind, value, normalised from contact_point where customer_id = :id")
                .set("id", id)
                .list(row ->
                        new Contact(row.constant("kind", ContactKind.class), row.text("value"), row.text("normalised")))
                .forEach(contact -> contacts.put(contact.kind(), contact));
        return contacts;
    }

    boolean store(Profile before, Profile after, Instant at) {
        if (!after.equals(before)) {
            update(after);
        }
        boolean changed = false;
        for (ContactKind kind : ContactKind.values()) {
            Contact now = after.contacts().get(kind);
            if (now == null
                    ? before.contacts().containsKey(kind)
                    : !now.equals(before.contacts().get(kind))) {
                store(after.id(), kind, now, before.contacts().containsKey(kind), at);
                changed = true;
            }
        }
        return changed;
    }

    private void update(Profile after) {
        Birthday birthday = after.birthday();
        database.sql("update customer set name = :name, locale = :locale, spoken_language = :spoken, time_zone = :zone,"
                        + " owner_id = cast(:owner as uuid), team = :team, birth_year = cast(:year as smallint),"
                        + " birth_month = cast(:month as smallint), birth_day = cast(:day as smallint),"
                        + " birthday_set_at = cast(:birthdaySet as timestamptz), festival_calendar = :festivals,"
                        + " search_text = :search, version = version + 1 where id = :id")
                .set("id", after.id())
                .set("name", after.name())
                .set("locale", after.locale())
                .set("spoken", after.spokenLanguage())
                .set("zone", after.timeZone())
                .set("owner", after.ownerId())
                .set("team", after.team())
                .set("year", birthday == null ? null : birthday.year())
                .set("month", birthday == null ? null : birthday.month())
                .set("day", birthday == null ? null : birthday.day())
                .set("birthdaySet", after.birthdaySetAt())
                .set("festivals", after.festivalCalendar())
                .set("search", after.searchText())
                .update();
    }

    /** A new value is reachable until it proves not to be. */
    private void store(UUID id, ContactKind kind, Contact contact, boolean replaces, Instant at) {
        if (replaces) {
            database.sql("delete from contact_point where customer_id = :id and kind = :kind")
                    .set("id", id)
                    .set("kind", kind)
                    .update();
        }
        if (contact != null) {
            database.sql("insert into contact_point (customer_id, kind, value, normalised, changed_at)"
                            + " values (:id, :kind, :value, :normalised, :at)")
                    .set("id", id)
                    .set("kind", kind)
                    .set("value", contact.value())
                    .set("normalised", contact.normalised())
                    .set("at", at)
                    .update();
        }
    }
}
