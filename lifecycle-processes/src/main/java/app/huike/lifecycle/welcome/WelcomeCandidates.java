package app.huike.lifecycle.welcome;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Who of the customers with an open welcome coupon is worth a call on the day on which it is decided. A process decides for its own
 * customer, at its own hour; that another one of the same day comes first can be told only from all that wait. How long they wait is
 * said by the diagram: it is seen here from how long the one who asks has waited.
 */
@ApplicationScoped
public class WelcomeCandidates {

    /** Who would call: the owner, or the group. */
    private static final String PERSON = "coalesce('user:' || cast(c.owner_id as text), 'team:' || c.team)";

    @Inject
    private Customers customers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private CrmDatabase database;

    /** From now on the customer waits; {@code valueMinor} ranks. */
    public void enter(UUID customerId, long valueMinor) {
        database.sql("insert into welcome_candidate (customer_id, person, value_minor, callable, since)"
                        + " select c.id, " + PERSON
                        + ", :value, :callable, :now from customer_card c where c.id = :customer"
                        + " on conflict (customer_id) do nothing")
                .set("customer", customerId)
                .set("value", valueMinor)
                .set("callable", callable(customerId))
                .set("now", clock.instant())
                .update();
    }

    /** Consent, phone number or owner changed. */
    public void follow(UUID customerId) {
        CurrentActor.run(Actor.SYSTEM, () -> {
            if (waits(customerId)) {
                database.sql("update welcome_candidate w set callable = :callable, person = " + PERSON
                                + " from customer_card c where c.id = w.customer_id and w.customer_id = :customer"
                                + " and w.asked_at is null")
                        .set("callable", callable(customerId))
                        .set("customer", customerId)
                        .update();
            }
        });
    }

    /** The customer no longer waits: bought, was refunded, is gone. What was called today still counts. */
    public void forget(UUID customerId) {
        database.sql("update welcome_candidate set asked_at = :now where customer_id = :customer and asked_at is null")
                .set("now", clock.instant())
                .set("customer", customerId)
                .update();
    }

    /** Two customers turned out to be one, who waits once, if he does. */
    void move(UUID from, UUID into, boolean waits) {
        database.sql("update welcome_candidate f set customer_id = :into where f.customer_id = :from and not exists"
                        + " (select 1 from welcome_candidate t where t.customer_id = :into)")
                .set("from", from)
                .set("into", into)
                .update();
        forget(from);
        if (!waits) {
            forget(into);
        }
    }

    /**
     * How many calls come before this customer's, for the same person or group: those given today, and those of customers with a larger
     * basket (the earlier of two equal ones) whose turn is today as well. Others who ask for the same person wait until this transaction
     * ends.
     */
    public long callsAhead(UUID customerId) {
        follow(customerId);
        lockPerson(customerId);
        Instant now = clock.instant();
        long ahead = ahead(customerId, shop.dayOf(now), waited(customerId, now));
        forget(customerId);
        return ahead;
    }

    private void lockPerson(UUID customerId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('welcome:' || person, 0)) from welcome_candidate"
                        + " where customer_id = :customer")
                .set("customer", customerId)
                .any();
    }

    private Duration waited(UUID customerId, Instant now) {
        return database.sql("select since from welcome_candidate where customer_id = :customer")
                .set("customer", customerId)
                .one(row -> Duration.between(row.instant("since"), now))
                .orElse(Duration.ZERO);
    }

    private long ahead(UUID customerId, LocalDate today, Duration waited) {
        return database.sql("select count(*) as ahead from welcome_candidate me join welcome_candidate other"
                        + " on other.person = me.person and other.customer_id <> me.customer_id"
                        + " where me.customer_id = :customer and (other.called_on = :today"
                        + " or other.asked_at is null and other.callable and other.since >= :from and other.since < :to"
                        + " and (other.value_minor > me.value_minor or other.value_minor = me.value_minor"
                        + " and (other.since, other.customer_id) < (me.since, me.customer_id)))")
                .set("customer", customerId)
                .set("today", today)
                .set("from", startOf(today).minus(waited))
                .set("to", startOf(today.plusDays(1)).minus(waited))
                .one(row -> row.number("ahead"))
                .orElse(0L);
    }

    /** The customer was given to a person to be called, today. */
    public void called(UUID customerId) {
        database.sql(
                        "update welcome_candidate set called_on = :today where customer_id = :customer and called_on is null")
                .set("today", shop.dayOf(clock.instant()))
                .set("customer", customerId)
                .update();
    }

    private boolean waits(UUID customerId) {
        return database.sql("select 1 from welcome_candidate where customer_id = :customer and asked_at is null")
                .set("customer", customerId)
                .any();
    }

    private boolean callable(UUID customerId) {
        return customers.recipient(customerId, Channel.PHONE, Purpose.MARKETING).agreesAndIsReachable();
    }

    private Instant startOf(LocalDate day) {
        ZoneId zone = shop.zone();
        return day.atStartOfDay(zone).toInstant();
    }
}
