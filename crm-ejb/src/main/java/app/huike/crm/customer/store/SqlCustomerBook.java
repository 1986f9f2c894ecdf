package app.huike.crm.customer.store;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.CustomerNarrowing;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.customer.domain.ContactKind;
import app.huike.crm.customer.domain.CustomerBook;
import app.huike.crm.customer.domain.Profile;
import app.huike.crm.customer.domain.ProfileChange;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.SearchText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The customers in PostgreSQL: one statement for each question, the longer ones in classes of their own. */
@Dependent
class SqlCustomerBook implements CustomerBook {

    @Inject
    CrmDatabase database;

    @Override
    public boolean addBare(UUID id, String ref, String team, Instant at) {
        return database.sql("insert into customer (id, ref, team, created_at, search_text)"
                                + " values (:id, :ref, :team, :at, :search) on conflict (ref) do nothing")
                        .set("id", id)
                        .set("ref", ref)
                        .set("team", team)
                        .set("at", at)
                        .set("search", SearchText.of(ref))
                        .update()
                == 1;
    }

    @Override
    public int giveBack(UUID owner, String team) {
        return database.sql(
                        "update customer set owner_id = null, team = :team, version = version + 1 where owner_id = :owner")
                .set("team", team)
                .set("owner", owner)
                .update();
    }

    @Override
    public void addBare(List<Bare> customers, String team, Instant at) {
        new CustomerRefs(database).addBare(customers, team, at);
    }

    @Override
    public Set<String> known(Collection<String> refs) {
        return new CustomerRefs(database).known(refs);
    }

    @Override
    public Map<String, Optional<UUID>> ids(Collection<String> refs) {
        return new CustomerRefs(database).ids(refs);
    }

    @Override
    public Map<String, Optional<UUID>> lockIds(Collection<String> refs) {
        return new CustomerRefs(database).lock(refs);
    }

    @Override
    public Optional<Profile> lock(String ref, CustomerRows rows) {
        return id(ref, rows).flatMap(this::lock);
    }

    @Override
    public Optional<Held> hold(String ref, CustomerRows rows) {
        return new ProfileRows(database).hold(ref, rows);
    }

    @Override
    public Optional<Profile> lock(UUID id) {
        return new ProfileRows(database).lock(id);
    }

    @Override
    public Optional<Profile> profile(UUID id) {
        return new ProfileRows(database).read(id);
    }

    @Override
    public boolean store(Profile before, Profile after, Instant at) {
        return new ProfileRows(database).store(before, after, at);
    }

    @Override
    public Optional<ProfileChange.Owner> owner(String login) {
        return database.sql(
                        "select u.id, u.team from app_user u where u.login = :login and u.active and exists"
                                + " (select 1 from app_user_role r where r.user_id = u.id and r.role in ('account-manager', 'lead'))")
                .set("login", login)
                .one(row -> new ProfileChange.Owner(row.uuid("id"), row.text("team")));
    }

    @Override
    public List<Sight> read(Collection<UUID> ids) {
        return new CustomerSights(database).read(ids);
    }

    @Override
    public Optional<Sight> read(String ref, CustomerRows rows) {
        return new CustomerSights(database).called(ref, rows);
    }

    @Override
    public Optional<Sight> read(UUID id, CustomerRows rows) {
        return new CustomerSights(database).byNow(id, rows);
    }

    @Override
    public Optional<UUID> id(String ref, CustomerRows rows) {
        return CustomerSearch.rows(
                        database.sql(
                                "select c.id from customer c where c.id = customer_by_now((select r.id from customer r"
                                        + " where r.ref = :ref)) and " + CustomerRows.sql("c")),
                        rows)
                .set("ref", ref)
                .one(row -> row.uuid("id"));
    }

    @Override
    public List<Cursor> find(String text, CustomerNarrowing among, CustomerRows rows, Cursor behind, int limit) {
        return new CustomerSearch(database, text, among, rows).page(behind, limit);
    }

    @Override
    public int count(String text, CustomerNarrowing among, CustomerRows rows, int atMost) {
        return new CustomerSearch(database, text, among, rows).count(atMost);
    }

    @Override
    public Optional<Recipient> recipient(UUID id, Channel channel, Purpose purpose) {
        return new RecipientRow(database).read(id, channel, purpose);
    }

    @Override
    public void markUnreachable(UUID id, ContactKind kind, Instant at) {
        database.sql("update contact_point set reachable = false, changed_at = :at"
                        + " where customer_id = :id and kind = :kind and reachable")
                .set("id", id)
                .set("kind", kind)
                .set("at", at)
                .update();
    }

    @Override
    public List<UUID> sameContactAs(UUID id) {
        return database.sql("select distinct other.customer_id from contact_point mine"
                        + " join contact_point other on other.kind = mine.kind and other.normalised = mine.normalised"
                        + " where mine.customer_id = :id and other.customer_id <> mine.customer_id"
                        + " order by other.customer_id")
                .set("id", id)
                .list(row -> row.uuid("customer_id"));
    }

    @Override
    public Set<String> flags(UUID id) {
        return new HashSet<>(database.sql("select flag from customer_flag where customer_id = :id")
                .set("id", id)
                .list(row -> row.text("flag")));
    }

    @Override
    public void setFlags(UUID id, Set<String> flags) {
        database.sql("delete from customer_flag where customer_id = :id and flag <> all (cast(:flags as text[]))")
                .set("id", id)
                .set("flags", flags)
                .update();
        database.sql("insert into customer_flag (customer_id, flag) select :id, unnest(cast(:flags as text[]))"
                        + " on conflict do nothing")
                .set("id", id)
                .set("flags", flags)
                .update();
    }

    @Override
    public Optional<UUID> ownerOf(UUID id) {
        return database.sql("select owner_id from customer where id = :id and owner_id is not null")
                .set("id", id)
                .one(row -> row.uuid("owner_id"));
    }

    @Override
    public void erase(UUID id, Instant at) {
        List.of(
                        "delete from contact_point where customer_id = :id",
                        "delete from customer_flag where customer_id = :id")
                .forEach(forget -> database.sql(forget).set("id", id).update());
        database.sql(
                        "update customer set name = null, locale = null, spoken_language = null, time_zone = null, owner_id = null,"
                                + " birth_year = null, birth_month = null, birth_day = null, birthday_set_at = null,"
                                + " festival_calendar = null, search_text = '', erased_at = :at,"
                                + " version = version + 1 where id = :id")
                .set("id", id)
                .set("at", at)
                .update();
    }
}
