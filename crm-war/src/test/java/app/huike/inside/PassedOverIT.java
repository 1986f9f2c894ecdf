package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.lifecycle.arbitration.DailyCap;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.DryRun;
import app.huike.lifecycle.sweep.SweepSteps;
import app.huike.lifecycle.sweep.Sweeps;
import app.huike.testing.InContainer;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may not be contacted is no sweep's guest, and his log says so: once for what he is due for, until he consents. */
class PassedOverIT extends InContainer {

    private static final DailyCap NOBODY = new DailyCap(BigDecimal.ZERO, 0, 0);

    @Inject
    private Customers customers;

    @Inject
    private Purchases purchases;

    @Inject
    private Sweeps sweeps;

    @Inject
    private SweepSteps steps;

    @Inject
    @Any
    private Instance<DailySweep> all;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    private final String ref = "PO-" + Ids.next();
    private final LocalDate day = LocalDate.of(2199, 1, 1).plusDays(Math.floorMod(ref.hashCode(), 100_000));
    private UUID customer;

    @BeforeEach
    void aCustomerWhoNeverConsented() {
        customer = put(List.of());
    }

    @Test
    void logSaysOnceThatNoConsentWasGivenAndWhoConsentsIsFound() {
        int others = passedOver();
        bought(40, Mode.HISTORY);
        assertThat(passedOver()).as("once is not enough").isEqualTo(others);
        bought(10, Mode.HISTORY);
        int passed = passedOver();
        assertThat(passed).isEqualTo(others + 1);

        find(day);
        find(day.plusDays(1));
        assertThat(log()).containsExactly("NO_CONSENT survey");
        assertThat(counted(day)).isPositive();
        assertThat(counted(day.plusDays(1))).as("told before").isZero();
        assertThat(passedOver()).as("they still are").isEqualTo(passed);
        assertThat(open()).isZero();

        long due = dryRun().due();
        put(List.of(new ConsentStatement(
                Purpose.FEEDBACK, Channel.EMAIL, ConsentState.GRANTED, "checkout", "1", clock.instant())));
        assertThat(dryRun().due()).isEqualTo(due + 1);
        find(day.plusDays(2));
        assertThat(open()).isOne();
        assertThat(log()).containsExactly("NO_CONSENT survey");
    }

    @Test
    void purchaseThatNobodyMayAskAboutIsPassedOverWhenItsTimeHasCome() {
        UUID purchase = bought(0, Mode.LIVE);
        assertThat(passedOver("revisit", Duration.ofDays(5))).isEmpty();
        assertThat(passedOver("revisit", Duration.ofDays(12))).containsExactly(purchase + " NO_CONSENT");
        put(List.of(new ConsentStatement(
                Purpose.FEEDBACK, Channel.EMAIL, ConsentState.GRANTED, "checkout", "1", clock.instant())));
        assertThat(passedOver("revisit", Duration.ofDays(12))).isEmpty();
    }

    @Test
    void nobodyIsToldOfWhoWasErased() {
        bought(40, Mode.HISTORY);
        bought(10, Mode.HISTORY);
        lead(() -> {
            customers.erase(ref);
            return null;
        });
        assertThat(passedOver("survey", Duration.ZERO)).isEmpty();
    }

    private void find(LocalDate date) {
        as(Actor.SYSTEM, () -> {
            steps.find(sweep("survey"), date, NOBODY);
            return null;
        });
    }

    private DailySweep sweep(String process) {
        return all.stream()
                .filter(each -> each.process().equals(process))
                .findFirst()
                .orElseThrow();
    }

    private DryRun dryRun() {
        return as(Actor.SYSTEM, () -> sweeps.dryRun("survey"));
    }

    private int passedOver() {
        return dryRun().passedOver().stream()
                .filter(one -> one.reason().equals("NO_CONSENT"))
                .mapToInt(DryRun.PassedOver::customers)
                .sum();
    }

    private List<String> passedOver(String process, Duration later) {
        Instant then = clock.instant().plus(later);
        return database.sql("select cycle || ' ' || reason as line from ("
                        + sweep(process).passedOver().orElseThrow()
                        + ") passed where customer_id = :customer and cast(:now as timestamptz) is not null")
                .set("customer", customer)
                .set("now", then)
                .list(row -> row.text("line"));
    }

    private List<String> log() {
        return database.sql("select reason || ' ' || (detail ->> 'process') as line from journey_log"
                        + " where customer_id = :customer and kind = 'JOURNEY_SKIPPED' and actor = 'system'")
                .set("customer", customer)
                .list(row -> row.text("line"));
    }

    private int counted(LocalDate date) {
        return database.sql("select passed_over from sweep_run where kind = 'survey' and cycle = :day")
                .set("day", date.toString())
                .one(row -> row.integer("passed_over"))
                .orElseThrow();
    }

    private long open() {
        return database.sql("select count(*) as n from due_action where customer_id = :customer and kind = 'survey'"
                        + " and done_at is null")
                .set("customer", customer)
                .one(row -> row.number("n"))
                .orElseThrow();
    }

    private UUID bought(int daysAgo, Mode mode) {
        String purchase = "P-" + Ids.next();
        as(
                Actor.SYSTEM,
                () -> purchases.accept(
                        new PurchaseOrder(
                                purchase,
                                ref,
                                clock.instant().minus(Duration.ofDays(daysAgo)),
                                Money.parse("USD 20.00"),
                                null,
                                List.of()),
                        mode));
        return database.sql("select id from purchase where ref = :ref")
                .set("ref", purchase)
                .one(row -> row.uuid("id"))
                .orElseThrow();
    }

    private UUID put(List<ConsentStatement> consents) {
        return lead(() -> customers
                .put(new CustomerChange(
                        ref,
                        Change.to("Anna Berger"),
                        Change.to(ref.toLowerCase(Locale.ROOT) + "@example.com"),
                        Change.none(),
                        Change.none(),
                        Change.to("en"),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        consents))
                .customer()
                .id());
    }
}
