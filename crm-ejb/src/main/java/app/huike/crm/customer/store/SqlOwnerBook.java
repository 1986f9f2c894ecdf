package app.huike.crm.customer.store;

import app.huike.crm.customer.OwnerChange;
import app.huike.crm.customer.OwnerReason;
import app.huike.crm.customer.OwnerView;
import app.huike.crm.customer.domain.OwnerBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who looks after whom, in PostgreSQL. */
@Dependent
class SqlOwnerBook implements OwnerBook {

    private static final String CHANGES = "select o.no, o.at, o.by_login, f.login as from_login, t.login as to_login,"
            + " o.reason, o.note, c.ref from owner_change o join customer c on c.id = o.customer_id"
            + " left join app_user f on f.id = o.from_id left join app_user t on t.id = o.to_id ";

    @Inject
    CrmDatabase database;

    @Override
    public Optional<Named> giveToLeastBusy(UUID customerId) {
        return database.sql(
                        "update customer c set owner_id = m.id, version = c.version + 1"
                                + " from (select u.id, u.name, u.team from app_user u where u.active and exists"
                                + " (select 1 from app_user_role r where r.user_id = u.id and r.role = 'account-manager')"
                                + " and u.team = (select t.team from customer t where t.id = :customer)"
                                + " order by (select count(*) from customer o where o.owner_id = u.id), u.login limit 1) m"
                                + " where c.id = :customer and c.owner_id is null and c.erased_at is null returning m.id, m.name")
                .set("customer", customerId)
                .one(row -> new Named(row.uuid("id"), row.text("name")));
    }

    @Override
    public Optional<OwnerView> of(String ref, int usualDays) {
        return database.sql("select c.id, c.ref, coalesce(nullif(trim(c.name), ''), c.ref) as name, c.team,"
                        + " u.login as owner, h.at as since, d.login as disputed,"
                        + " greatest(h.at, w.at) + make_interval(days => coalesce(r.protected_days, :days)) as until"
                        + " from customer c left join app_user u on u.id = c.owner_id"
                        + " left join lateral (select o.at, o.to_id from owner_change o where o.customer_id = c.id"
                        + " order by o.no desc limit 1) h on h.to_id = c.owner_id"
                        + " left join owner_work w on w.customer_id = c.id and w.owner_id = c.owner_id"
                        + " left join assignment_rule r on r.team = c.team"
                        + " left join lateral (select p.login from owner_dispute x join app_user p on p.id = x.claimed_by"
                        + " where x.customer_id = c.id and x.state = 'OPEN') d on true"
                        + " where c.erased_at is null"
                        + " and c.id = customer_by_now((select i.id from customer i where i.ref = :ref))")
                .set("ref", ref)
                .set("days", usualDays)
                .one(row -> new OwnerView(
                        row.uuid("id"),
                        row.text("ref"),
                        row.text("name"),
                        row.text("team"),
                        row.text("owner"),
                        row.instant("since"),
                        row.instant("until"),
                        row.text("disputed")));
    }

    @Override
    public void set(UUID customerId, UUID owner, String team) {
        database.sql(
                        "update customer set owner_id = :owner, team = :team, version = version + 1 where id = :id and erased_at is null")
                .set("owner", owner)
                .set("team", team)
                .set("id", customerId)
                .update();
    }

    @Override
    public void add(Change change) {
        database.sql("insert into owner_change (customer_id, at, by_login, from_id, to_id, reason, note)"
                        + " values (:customer, :at, :by, cast(:from as uuid), cast(:to as uuid), :reason, :note)")
                .set("customer", change.customerId())
                .set("at", change.at())
                .set("by", change.by())
                .set("from", change.from())
                .set("to", change.to())
                .set("reason", change.reason())
                .set("note", change.note())
                .update();
    }

    @Override
    public void addForAll(UUID owner, String by, Instant at) {
        database.sql("insert into owner_change (customer_id, at, by_login, from_id, to_id, reason)"
                        + " select c.id, :at, :by, c.owner_id, null, 'LEFT' from customer c where c.owner_id = :owner")
                .set("at", at)
                .set("by", by)
                .set("owner", owner)
                .update();
    }

    @Override
    public List<OwnerChange> history(UUID customerId, int limit) {
        return database.sql(CHANGES + "where o.customer_id = :customer order by o.no desc limit " + limit)
                .set("customer", customerId)
                .list(SqlOwnerBook::change);
    }

    @Override
    public List<Listed> latest(Long before, int limit) {
        return database.sql(CHANGES + "where cast(:before as bigint) is null or o.no < cast(:before as bigint)"
                        + " order by o.no desc limit " + limit)
                .set("before", before)
                .list(row -> new Listed(row.number("no"), row.text("ref"), change(row)));
    }

    private static OwnerChange change(Row row) throws SQLException {
        return new OwnerChange(
                row.instant("at"),
                row.text("by_login"),
                row.text("from_login"),
                row.text("to_login"),
                row.constant("reason", OwnerReason.class),
                row.text("note"));
    }

    @Override
    public void workedOn(UUID customerId, String login, Instant at) {
        database.sql("insert into owner_work (customer_id, owner_id, at) select c.id, u.id, :at from customer c"
                        + " join app_user u on u.id = c.owner_id where c.id = :customer and u.login = :login"
                        + " on conflict (customer_id) do update set owner_id = excluded.owner_id, at = excluded.at")
                .set("at", at)
                .set("customer", customerId)
                .set("login", login)
                .update();
    }

    @Override
    public String login(UUID id) {
        return id == null
                ? null
                : database.sql("select login from app_user where id = :id")
                        .set("id", id)
                        .one(row -> row.text("login"))
                        .orElse(null);
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update owner_change set customer_id = :into where customer_id = :from")
                .set("into", into)
                .set("from", from)
                .update();
        database.sql("delete from owner_work where customer_id = :from")
                .set("from", from)
                .update();
        database.sql("update owner_dispute set customer_id = :into where customer_id = :from and state <> 'OPEN'")
                .set("into", into)
                .set("from", from)
                .update();
    }

    @Override
    public void forget(UUID customerId) {
        List.of(
                        "update owner_change set note = null where customer_id = :id",
                        "update owner_dispute set reason = null where customer_id = :id",
                        "delete from owner_work where customer_id = :id")
                .forEach(forget -> database.sql(forget).set("id", customerId).update());
    }
}
