package app.huike.lifecycle.arbitration;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.lifecycle.engine.EveryJourney;
import app.huike.lifecycle.engine.JourneyEnd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of all runs that were started through the door, and how they ended. */
@ApplicationScoped
class JourneyRuns implements EveryJourney, OnceForGood {

    /** What is known of a customer's runs of one process. */
    record Past(boolean running, Instant lastEnd) {}

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    /** Until this transaction ends, no other one arbitrates for this customer. */
    void alone(UUID customerId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('arbitration:' || cast(:customer as text), 0))")
                .set("customer", customerId)
                .any();
    }

    boolean knows(JourneyStart wish) {
        return database.sql("select 1 from journey_run where process_key = :process and customer_id = :customer"
                        + " and cause = :cause")
                .set("process", wish.process())
                .set("customer", wish.customerId())
                .set("cause", wish.cause())
                .any();
    }

    Past past(String process, UUID customerId) {
        return database.sql("select coalesce(bool_or(ended_at is null), false) as running, max(ended_at) as last_end"
                        + " from journey_run where process_key = :process and customer_id = :customer")
                .set("process", process)
                .set("customer", customerId)
                .one(row -> new Past(row.flag("running"), row.instant("last_end")))
                .orElse(new Past(false, null));
    }

    List<JourneyKey> running(Collection<String> processes, Collection<UUID> customerIds) {
        return database.sql("select distinct process_key, customer_id from journey_run where ended_at is null"
                        + " and process_key = any (cast(:processes as text[]))"
                        + " and customer_id = any (cast(:customers as uuid[])) order by customer_id, process_key")
                .set("processes", processes)
                .set("customers", customerIds)
                .list(row -> new JourneyKey(row.text("process_key"), row.uuid("customer_id")));
    }

    void begin(UUID id, JourneyStart wish, Reentry reentry) {
        database.sql("insert into journey_run (id, process_key, customer_id, cause, reentry, started_at)"
                        + " values (:id, :process, :customer, :cause, :reentry, :now)")
                .set("id", id)
                .set("process", wish.process())
                .set("customer", wish.customerId())
                .set("cause", wish.cause())
                .set("reentry", reentry)
                .set("now", clock.instant())
                .update();
    }

    void begun(UUID id, String instanceId) {
        database.sql("update journey_run set instance_id = :instance where id = :id")
                .set("instance", instanceId)
                .set("id", id)
                .update();
    }

    /** Notes why the run is about to end. */
    void because(String process, UUID customerId, String reason) {
        database.sql("update journey_run set reason = :reason where process_key = :process and customer_id = :customer"
                        + " and ended_at is null")
                .set("reason", reason)
                .set("process", process)
                .set("customer", customerId)
                .update();
    }

    @Override
    public boolean had(String processKey, UUID customerId) {
        Past past = past(processKey, customerId);
        return past.running() || past.lastEnd() != null;
    }

    /** Runs of one customer count for another; where both had one for the same cause, or their only one, the other's counts. */
    void move(UUID from, UUID into) {
        database.sql("update journey_run f set customer_id = :into where f.customer_id = :from and not exists"
                        + " (select 1 from journey_run t where t.customer_id = :into and t.process_key = f.process_key"
                        + " and (t.cause = f.cause or t.reentry = 'NEVER' and f.reentry = 'NEVER'))")
                .set("from", from)
                .set("into", into)
                .update();
    }

    /** When the run of this instance began; empty where it was not started through the door. */
    Optional<Instant> startedAt(String instanceId) {
        return database.sql("select started_at from journey_run where instance_id = :instance")
                .set("instance", instanceId)
                .one(row -> row.instant("started_at"));
    }

    /** A run that ends in the moment of its start does not know its instance yet. What is about no customer is no journey. */
    @Override
    public void ended(JourneyEnd end) {
        customer(end).ifPresent(customerId -> database.sql(
                        "update journey_run set ended_at = :now, outcome = :outcome where ended_at is null and (instance_id"
                                + " = :instance or instance_id is null and process_key = :process"
                                + " and customer_id = :customer)")
                .set("now", clock.instant())
                .set("outcome", end.outcome())
                .set("instance", end.instanceId())
                .set("process", end.processKey())
                .set("customer", customerId)
                .update());
    }

    private static Optional<UUID> customer(JourneyEnd end) {
        try {
            return Optional.of(UUID.fromString(end.businessKey()));
        } catch (IllegalArgumentException | NullPointerException aboutNoCustomer) {
            return Optional.empty();
        }
    }
}
