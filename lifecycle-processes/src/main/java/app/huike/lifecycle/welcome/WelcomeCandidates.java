package app.huike.lifecycle.welcome;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.store.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who of the customers with an open welcome coupon is worth a call on the day on which it is decided. A process decides for its own
 * customer, at its own hour; that another one of the same day comes first can be told only from all that wait. How long they wait is
 * said by the diagram: it is seen here from how long the one who asks has waited.
 */
@ApplicationScoped
public class WelcomeCandidates {

    @Inject
    private Customers customers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    /** From now on the customer waits; {@code valueMinor} ranks. */
    public void enter(UUID customerId, long valueMinor) {
        statements()
                .change(
                        "insert into welcome_candidate (customer_id, person, value_minor, callable, since) values (?, ?, ?, ?, ?)"
                                + " on conflict (customer_id) do nothing",
                        customerId,
                        person(customerId),
                        valueMinor,
                        callable(customerId),
                        clock.instant());
    }

    /** Consent, phone number or owner changed. */
    public void follow(UUID customerId) {
        CurrentActor.run(Actor.SYSTEM, () -> {
            if (waits(customerId)) {
                statements()
                        .change(
                                "update welcome_candidate set callable = ?, person = ? where customer_id = ? and asked_at is null",
                                callable(customerId),
                                person(customerId),
                                customerId);
            }
        });
    }

    /** The customer no longer waits: bought, was refunded, is gone. What was called today still counts. */
    public void forget(UUID customerId) {
        statements()
                .change(
                        "update welcome_candidate set asked_at = ? where customer_id = ? and asked_at is null",
                        clock.instant(),
                        customerId);
    }

    /**
     * How many calls come before this customer's, for the same person or group: those given today, and those of customers with a larger
     * basket (the earlier of two equal ones) whose turn is today as well. Others who ask for the same person wait until this transaction
     * ends.
     */
    public long callsAhead(UUID customerId) {
        follow(customerId);
        Statements sql = statements();
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended('welcome:' || person, 0)) from welcome_candidate where customer_id = ?",
                row -> "",
                customerId);
        Instant now = clock.instant();
        LocalDate today = shop.dayOf(now);
        Duration waited = sql.first(
                        "select since from welcome_candidate where customer_id = ?",
                        row -> Duration.between(Statements.instant(row, "since"), now),
                        customerId)
                .orElse(Duration.ZERO);
        long ahead = sql.first(
                        "select count(*) from welcome_candidate me join welcome_candidate other"
                                + " on other.person = me.person and other.customer_id <> me.customer_id"
                                + " where me.customer_id = ? and (other.called_on = ? or other.asked_at is null and other.callable"
                                + " and other.since >= ? and other.since < ? and (other.value_minor > me.value_minor"
                                + " or other.value_minor = me.value_minor and (other.since, other.customer_id) < (me.since, me.customer_id)))",
                        row -> row.getLong(1),
                        customerId,
                        today,
                        startOf(today).minus(waited),
                        startOf(today.plusDays(1)).minus(waited))
                .orElse(0L);
        forget(customerId);
        return ahead;
    }

    /** The customer was given to a person to be called, today. */
    public void called(UUID customerId) {
        statements()
                .change(
                        "update welcome_candidate set called_on = ? where customer_id = ? and called_on is null",
                        shop.dayOf(clock.instant()),
                        customerId);
    }

    private boolean waits(UUID customerId) {
        return statements()
                .first(
                        "select 1 from welcome_candidate where customer_id = ? and asked_at is null",
                        row -> true,
                        customerId)
                .isPresent();
    }

    private boolean callable(UUID customerId) {
        return customers.recipient(customerId, Channel.PHONE, Purpose.MARKETING).agreesAndIsReachable();
    }

    private String person(UUID customerId) {
        CustomerView customer = customers.get(customerId);
        return customer.ownerId() == null ? "team:" + customer.team() : "user:" + customer.ownerId();
    }

    private Instant startOf(LocalDate day) {
        ZoneId zone = shop.zone();
        return day.atStartOfDay(zone).toInstant();
    }

    private Statements statements() {
        return new Statements(database);
    }
}
