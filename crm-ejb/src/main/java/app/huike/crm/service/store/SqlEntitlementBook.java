package app.huike.crm.service.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.service.Booking;
import app.huike.crm.service.Entitlement;
import app.huike.crm.service.EntitlementKind;
import app.huike.crm.service.domain.EntitlementBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entitlements in PostgreSQL; what is taken is counted in one row, so that two at once cannot take the same. */
@Dependent
class SqlEntitlementBook implements EntitlementBook {

    private static final String READ = "select e.*, (select count(*) from entitlement_booking b"
            + " where b.entitlement_id = e.id and b.state = 'USED') as used from entitlement e where ";

    private static final String BOOKING = "select b.*, e.customer_id, e.ref as entitlement_ref, e.kind"
            + " from entitlement_booking b join entitlement e on e.id = b.entitlement_id where ";

    @Inject
    CrmDatabase database;

    @Override
    public boolean add(Entitlement entitlement, Instant at, String actor) {
        return database.sql(
                                "insert into entitlement (id, customer_id, ref, kind, granted, valid_until, granted_at, actor)"
                                        + " values (:id, :customer, :ref, :kind, :granted, cast(:until as date), :at, :actor)"
                                        + " on conflict (ref) do nothing")
                        .set("id", entitlement.id())
                        .set("customer", entitlement.customerId())
                        .set("ref", entitlement.ref())
                        .set("kind", entitlement.kind())
                        .set("granted", entitlement.granted())
                        .set("until", entitlement.validUntil().toString())
                        .set("at", at)
                        .set("actor", actor)
                        .update()
                == 1;
    }

    @Override
    public Optional<Entitlement> withRef(String ref) {
        return database.sql(READ + "e.ref = :ref").set("ref", ref).one(SqlEntitlementBook::entitlement);
    }

    @Override
    public List<Entitlement> of(UUID customerId) {
        return database.sql(READ + "e.customer_id = :customer order by e.granted_at desc, e.id")
                .set("customer", customerId)
                .list(SqlEntitlementBook::entitlement);
    }

    @Override
    public Optional<Booking> booking(String ref) {
        return database.sql(BOOKING + "b.ref = :ref").set("ref", ref).one(SqlEntitlementBook::booking);
    }

    @Override
    public Optional<Booking> booking(UUID id) {
        return database.sql(BOOKING + "b.id = :id").set("id", id).one(SqlEntitlementBook::booking);
    }

    @Override
    public boolean take(UUID entitlementId) {
        return database.sql("update entitlement set taken = taken + 1 where id = :id and taken < granted")
                        .set("id", entitlementId)
                        .update()
                == 1;
    }

    @Override
    public void addBooking(UUID id, UUID entitlementId, String ref, Instant slot, Instant at) {
        database.sql("insert into entitlement_booking (id, entitlement_id, ref, slot, state, booked_at)"
                        + " values (:id, :entitlement, :ref, :slot, 'BOOKED', :at)")
                .set("id", id)
                .set("entitlement", entitlementId)
                .set("ref", ref)
                .set("slot", slot)
                .set("at", at)
                .update();
    }

    @Override
    public boolean settle(UUID bookingId, Booking.State state, Instant at) {
        boolean settled = database.sql("update entitlement_booking set state = :state, settled_at = :at"
                                + " where id = :id and state = 'BOOKED'")
                        .set("state", state)
                        .set("at", at)
                        .set("id", bookingId)
                        .update()
                == 1;
        if (settled && state == Booking.State.CANCELLED) {
            database.sql("update entitlement set taken = taken - 1 where id ="
                            + " (select entitlement_id from entitlement_booking where id = :id)")
                    .set("id", bookingId)
                    .update();
        }
        return settled;
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update entitlement set customer_id = :into where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    @Override
    public void forget(UUID customerId) {
        List.of(
                        "delete from entitlement_booking where entitlement_id in"
                                + " (select id from entitlement where customer_id = :customer)",
                        "delete from entitlement where customer_id = :customer")
                .forEach(forget ->
                        database.sql(forget).set("customer", customerId).update());
    }

    private static Entitlement entitlement(Row row) throws SQLException {
        int used = row.integer("used");
        return new Entitlement(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.text("ref"),
                row.constant("kind", EntitlementKind.class),
                row.integer("granted"),
                used,
                row.integer("taken") - used,
                row.day("valid_until"));
    }

    private static Booking booking(Row row) throws SQLException {
        return new Booking(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.text("entitlement_ref"),
                row.constant("kind", EntitlementKind.class),
                row.text("ref"),
                row.instant("slot"),
                row.constant("state", Booking.State.class));
    }
}
