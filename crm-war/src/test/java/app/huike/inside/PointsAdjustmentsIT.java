package app.huike.inside;

import static app.huike.crm.loyalty.LoyaltyCurrency.POINTS;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.Adjustment;
import app.huike.crm.loyalty.AdjustmentRequested;
import app.huike.crm.loyalty.AdjustmentState;
import app.huike.crm.loyalty.CorrectionReason;
import app.huike.crm.loyalty.EarnedPoints;
import app.huike.crm.loyalty.PointsAdjustments;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.loyalty.PointsPassing;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointsAdjustmentsIT extends InContainer {
    @Inject
    private PointsAdjustments adjustments;

    @Inject
    private PointsLedger ledger;

    @Inject
    private PointsStatements statements;

    @Inject
    private PointsPassing passing;

    @Inject
    private Customers customers;

    @Inject
    private JourneyLog journey;

    @Inject
    private BusinessClock clock;

    @Inject
    private People people;

    @Inject
    private Heard heard;

    private final String ref = "C-" + Ids.next();
    private UUID customer;
    private Actor manager;
    private Actor boss;

    @BeforeEach
    void aCustomerAndTwoColleagues() {
        customer = lead(() -> customers.ensure(ref));
        manager = people.person(Role.ACCOUNT_MANAGER, "main", null);
        boss = people.person(Role.LEAD, "main", null);
    }

    @Test
    void aLittleHappensAtOnceAndMoreWaitsForASecondPerson() {
        Adjustment little = give(manager, 500);
        assertThat(little.state()).isEqualTo(AdjustmentState.POSTED);
        assertThat(balance()).isEqualTo(500);

        Adjustment much = give(manager, 501);
        assertThat(much.state()).isEqualTo(AdjustmentState.REQUESTED);
        assertThat(balance()).isEqualTo(500);
        assertThat(heard.of(AdjustmentRequested.class, customer, AdjustmentRequested::customerId))
                .extracting(AdjustmentRequested::adjustmentId)
                .containsExactly(much.id());
        assertThat(as(boss, () -> adjustments.waiting(new PageRequest(500, null)))
                        .items())
                .extracting(Adjustment::id)
                .contains(much.id());

        Adjustment approved = as(boss, () -> adjustments.approve(much.id()));
        assertThat(approved.decidedBy()).isEqualTo(boss.login());
        assertThat(balance()).isEqualTo(1_001);
        assertThat(as(boss, () -> adjustments.get(much.id()))).isEqualTo(approved);
        assertThat(told("POINTS_ADJUSTED")).hasSize(2).allSatisfy(line -> assertThat(line.reason())
                .isEqualTo("GOODWILL"));
    }

    @Test
    void whatOnePersonGivesAndTakesOnADayAddsUpAlsoAtOnce() {
        List<Object> outcomes = atOnce(12, i -> give(manager, i % 2 == 0 || i < 4 ? 400 : 399));

        assertThat(outcomes).allMatch(Adjustment.class::isInstance);
        long alone = outcomes.stream()
                .map(Adjustment.class::cast)
                .filter(adjustment -> adjustment.state() == AdjustmentState.POSTED)
                .mapToLong(Adjustment::points)
                .sum();
        assertThat(alone).isEqualTo(balance()).isBetween(1_601L, 2_000L);
        assertThat(give(manager, -400).state()).isEqualTo(AdjustmentState.REQUESTED);
        assertThat(give(boss, 400).state()).as("another person's day").isEqualTo(AdjustmentState.POSTED);
    }

    @Test
    void neitherWhoAsksNorWhoGetsItDecides() {
        Actor other = people.person(Role.LEAD, "main", "Anna." + ref + "@example.com");
        Adjustment own = give(boss, 600);
        assertRefused(boss, "ADJUSTMENT_OWN_REQUEST", () -> adjustments.approve(own.id()));
        assertRefused(manager, "NOT_FOUND", () -> adjustments.approve(own.id()));

        lead(() -> customers.put(withMail("anna." + ref + "@example.com")));
        assertRefused(other, "ADJUSTMENT_FOR_ONESELF", () -> adjustments.approve(own.id()));
        assertRefused(other, "ADJUSTMENT_FOR_ONESELF", () -> give(other, 1));

        assertThat(as(Actor.SYSTEM, () -> adjustments.letLapse(own.id())).state())
                .isEqualTo(AdjustmentState.REFUSED);
        assertRefused(other, "ADJUSTMENT_DECIDED", () -> adjustments.approve(own.id()));
        assertThat(balance()).isZero();
    }

    @Test
    void ofManyWhoDecideAtOnceOneDoes() {
        Adjustment much = give(manager, 900);

        List<Object> outcomes = atOnce(
                16,
                i -> as(boss, () -> i % 2 == 0 ? adjustments.approve(much.id()) : adjustments.refuse(much.id(), "no")));

        assertThat(outcomes).filteredOn(Adjustment.class::isInstance).hasSize(1);
        AdjustmentState state = as(boss, () -> adjustments.get(much.id())).state();
        assertThat(balance()).isEqualTo(state == AdjustmentState.POSTED ? 900 : 0);
    }

    @Test
    void aProcessTellsWhoDecidedAndThatPersonHasToHaveTheRight() {
        Adjustment much = give(manager, 900);
        assertRefused(PointsIT.STEP, "NOT_FOUND", () -> adjustments.approve(much.id(), manager.login()));
        assertRefused(PointsIT.STEP, "NOT_FOUND", () -> adjustments.approve(much.id(), "nobody"));
        assertRefused(manager, "NOT_FOUND", () -> adjustments.approve(much.id(), boss.login()));
        assertThat(as(PointsIT.STEP, () -> adjustments.approve(much.id(), boss.login()))
                        .state())
                .isEqualTo(AdjustmentState.POSTED);
    }

    @Test
    void noMoreIsTakenThanThereIs() {
        give(manager, 300);
        assertRefused(manager, "POINTS_INSUFFICIENT", () -> give(manager, -301));
        give(manager, -300);
        assertThat(balance()).isZero();
        assertRefused(manager, "FIELD_INVALID", () -> give(manager, 0));
        Actor stranger = people.accountManager("another-team");
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> give(stranger, 5));
    }

    @Test
    void whatHasLapsedLatelyIsGivenBackOnce() {
        EarnedPoints lot = as(
                PointsIT.STEP,
                () -> ledger.earn(new PointsEarning(
                        customer,
                        POINTS,
                        700,
                        "purchase",
                        "P-1",
                        null,
                        null,
                        clock.instant().minus(Duration.ofDays(420)),
                        false)));
        passing.runDue(clock.instant());
        assertThat(balance()).isZero();

        List<Object> outcomes =
                atOnce(8, i -> as(manager, () -> ledger.reinstate(ref, POINTS, lot.id(), CorrectionReason.NO_NOTICE)));

        assertThat(outcomes).filteredOn(Long.class::isInstance).containsExactly(700L);
        assertThat(balance()).isEqualTo(700);
        assertRefused(
                manager,
                "POINTS_NOT_LAPSED",
                () -> ledger.reinstate(ref, POINTS, lot.id(), CorrectionReason.NO_NOTICE));
        assertRefused(
                manager, "LOT_UNKNOWN", () -> ledger.reinstate(ref, POINTS, customer, CorrectionReason.NO_NOTICE));
        assertThat(passing.runDue(clock.instant())).as("it lasts for a while").isZero();
        assertThat(balance()).isEqualTo(700);
    }

    @Test
    void thePersonsWordsAreGoneWithTheCustomer() {
        Adjustment little = give(manager, 5);
        assertThat(little.note()).isEqualTo("as promised");
        lead(() -> {
            customers.erase(ref);
            return null;
        });
        assertThat(as(Actor.SYSTEM, () -> adjustments.get(little.id())).note()).isNull();
    }

    private Adjustment give(Actor actor, long points) {
        return as(actor, () -> adjustments.adjust(ref, POINTS, points, CorrectionReason.GOODWILL, " as promised "));
    }

    private long balance() {
        return lead(() -> statements.balance(customer, POINTS)).balance();
    }

    private List<JourneyEntry> told(String kind) {
        return as(Actor.SYSTEM, () -> journey.of(customer, PageRequest.first())).items().stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }

    private CustomerChange withMail(String address) {
        return new CustomerChange(
                ref,
                Change.none(),
                Change.to(address),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of());
    }
}
