package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.EarnedPoints;
import app.huike.crm.loyalty.EntryKind;
import app.huike.crm.loyalty.Expiring;
import app.huike.crm.loyalty.HeldPoints;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsBalance;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsEntry;
import app.huike.crm.loyalty.PointsHolds;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.loyalty.PointsSpending;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.DatabaseFailure;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.ProcessTrace;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointsIT extends InContainer {
    static final Actor STEP = Actor.process(new ProcessTrace("points", 1, "serviceTask_earnPoints", "instance-1"));
    private static final Actor TILL =
            new Actor(Actor.Kind.API_KEY, null, "till-" + Ids.next(), Set.of(Role.TILL), "main", Optional.empty());

    @Inject
    private PointsLedger ledger;

    @Inject
    private PointsHolds holds;

    @Inject
    private PointsStatements statements;

    @Inject
    private Customers customers;

    @Inject
    private Purchases purchases;

    @Inject
    private JourneyLog journey;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private People people;

    private final String ref = "C-" + Ids.next();
    private UUID customer;

    @BeforeEach
    void aCustomer() {
        customer = lead(() -> customers.ensure(ref));
    }

    @Test
    void ofManyWhoSpendAllAtOnceOneSucceedsAndTheOthersLearnThatNothingIsLeft() {
        earn(1_000, "P-1");

        List<Object> outcomes = atOnce(64, i -> ledger.spend(ref, LoyaltyCurrency.POINTS, 1_000, "O-" + i + ref));

        assertThat(outcomes).filteredOn(PointsSpending.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof PointsSpending))
                .hasSize(63)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                                .isEqualTo("POINTS_INSUFFICIENT")));
        assertThat(balance().balance()).isZero();
        assertThat(told("POINTS_SPENT")).hasSize(1);
        assertThat(entries()).extracting(PointsEntry::kind).containsExactly(EntryKind.SPENT, EntryKind.EARNED);
    }

    @Test
    void manyWhoSpendPartsAtOnceNeverSpendMoreThanThereIs() {
        earn(2_000, "P-1");
        earn(1_300, "P-2");

        List<Object> outcomes = atOnce(32, i -> ledger.spend(ref, LoyaltyCurrency.POINTS, 500 + i, "O-" + i + ref));

        long spent = outcomes.stream()
                .filter(PointsSpending.class::isInstance)
                .mapToLong(outcome -> ((PointsSpending) outcome).points())
                .sum();
        assertThat(balance().balance()).isEqualTo(3_300 - spent).isBetween(0L, 531L);
    }

    @Test
    void oneEarningThatIsToldManyTimesAtOnceIsEarnedOnce() {
        List<Object> outcomes = atOnce(32, i -> earn(60, "P-1"));

        assertThat(outcomes)
                .extracting(outcome -> ((EarnedPoints) outcome).id())
                .containsOnly(((EarnedPoints) outcomes.get(0)).id());
        assertThat(outcomes)
                .filteredOn(outcome -> !((EarnedPoints) outcome).repeated())
                .hasSize(1);
        assertThat(balance().balance()).isEqualTo(60);
        assertThat(told("POINTS_EARNED")).singleElement().satisfies(line -> {
            assertThat(line.process().element()).isEqualTo("serviceTask_earnPoints");
            assertThat(line.detail()).containsEntry("points", "60");
        });
    }

    @Test
    void onePurchaseThatIsToldManyTimesAtOnceSpendsOnce() {
        earn(1_000, "P-1");

        List<Object> outcomes = atOnce(32, i -> ledger.spend(ref, LoyaltyCurrency.POINTS, 700, "O-1" + ref));

        assertThat(outcomes)
                .allMatch(PointsSpending.class::isInstance)
                .filteredOn(outcome -> !((PointsSpending) outcome).repeated())
                .hasSize(1);
        assertThat(balance().balance()).isEqualTo(300);
        assertThat(((PointsSpending) outcomes.get(0)).worth()).isEqualTo(Money.parse("USD 7.00"));
        assertRefused(LEAD, "SPENDING_DIFFERS", () -> ledger.spend(ref, LoyaltyCurrency.POINTS, 701, "O-1" + ref));
    }

    @Test
    void aRefundAndASpendingAtOnceAreExactInWhateverOrder() {
        for (int round = 0; round < 12; round++) {
            String order = "O-" + round + ref;
            buy(order, "60.00");
            as(STEP, () -> ledger.earn(earning(600, order, order)));
            long before = balance().balance();

            List<Object> outcomes = atOnce(
                    2,
                    i -> i == 0
                            ? purchases.refund(order, "R-1", Money.parse("USD 60.00"))
                            : ledger.spend(ref, LoyaltyCurrency.POINTS, 600, "S" + order));

            long spent = outcomes.get(1) instanceof PointsSpending ? 600 : 0;
            assertThat(balance().balance()).isEqualTo(before - 600 - spent);
            assertThat(told("POINTS_REVERSED")).hasSize(round + 1);
            if (balance().balance() < 0) {
                as(STEP, () -> ledger.earn(earning(600, "again-" + order, null)));
            }
        }
    }

    @Test
    void partsOfARefundTakeBackTogetherWhatThePurchaseEarned() {
        buy("O-1" + ref, "10.00");
        as(STEP, () -> ledger.earn(earning(100, "O-1" + ref, "O-1" + ref)));
        as(STEP, () -> ledger.earn(bonus(33, "O-1" + ref)));

        List<Long> left = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            String refund = "R-" + part;
            Money amount = Money.parse(part == 0 ? "USD 3.34" : "USD 3.33");
            lead(() -> purchases.refund("O-1" + ref, refund, amount));
            lead(() -> purchases.refund("O-1" + ref, refund, amount));
            left.add(balance().balance());
        }

        assertThat(left).containsExactly(89L, 44L, 0L);
    }

    @Test
    void whatIsEarnedAfterARefundIsTakenBackAtOnce() {
        buy("O-1" + ref, "60.00");
        lead(() -> purchases.refund("O-1" + ref, "R-1", Money.parse("USD 20.00")));

        as(STEP, () -> ledger.earn(earning(60, "O-1" + ref, "O-1" + ref)));

        assertThat(balance().balance()).isEqualTo(40);
    }

    @Test
    void aRefundOfWhatWasSpentLeavesADebtThatBlocksSpendingAndIsPaidFirst() {
        buy("O-1" + ref, "60.00");
        as(STEP, () -> ledger.earn(earning(600, "O-1" + ref, "O-1" + ref)));
        lead(() -> ledger.spend(ref, LoyaltyCurrency.POINTS, 500, "O-2" + ref));
        lead(() -> purchases.refund("O-1" + ref, "R-1", Money.parse("USD 60.00")));

        assertThat(balance().balance()).isEqualTo(-500);
        assertRefused(LEAD, "POINTS_INSUFFICIENT", () -> ledger.spend(ref, LoyaltyCurrency.POINTS, 500, "O-3" + ref));
        earn(800, "P-1");
        assertThat(balance().balance()).isEqualTo(300);
        assertThat(balance().expiring()).singleElement().satisfies(end -> assertThat(end.points())
                .isEqualTo(300));
    }

    @Test
    void aFullRefundOfThePurchaseThatPointsPaidForGivesThemBack() {
        buy("O-1" + ref, "60.00");
        earn(1_000, "P-1");
        PointsSpending spending = lead(() -> ledger.spend(ref, LoyaltyCurrency.POINTS, 600, "O-1" + ref));

        lead(() -> purchases.refund("O-1" + ref, "R-1", Money.parse("USD 59.00")));
        assertThat(balance().balance()).as("a part gives none back").isEqualTo(400);
        lead(() -> purchases.refund("O-1" + ref, "R-2", Money.parse("USD 1.00")));
        assertThat(balance().balance()).isEqualTo(1_000);
        assertThat(lead(() -> ledger.giveBack(ref, spending.id())).repeated()).isTrue();
        assertThat(balance().balance()).isEqualTo(1_000);
        PointsSpending late = lead(() -> ledger.spend(ref, LoyaltyCurrency.POINTS, 600, "O-1" + ref));
        assertThat(late.repeated())
                .as("told once more, it does not spend again")
                .isTrue();
        assertThat(late.returnedAt()).isNotNull();
    }

    @Test
    void manyWhoUndoASpendingAtOnceGiveItBackOnce() {
        earn(1_000, "P-1");
        PointsSpending spending = lead(() -> ledger.spend(ref, LoyaltyCurrency.POINTS, 600, "O-1" + ref));

        List<Object> outcomes = atOnce(16, i -> ledger.giveBack(ref, spending.id()));

        assertThat(outcomes)
                .allMatch(PointsSpending.class::isInstance)
                .filteredOn(outcome -> !((PointsSpending) outcome).repeated())
                .hasSize(1);
        assertThat(balance().balance()).isEqualTo(1_000);
    }

    @Test
    void ofManyHoldsAndSpendingsAtOnceOnlyAsManyHoldAsArePointsThere() {
        earn(2_000, "P-1");
        Instant until = clock.instant().plus(Duration.ofHours(1));

        List<Object> outcomes = atOnce(
                32,
                i -> i % 2 == 0
                        ? holds.hold(customer, LoyaltyCurrency.POINTS, 500, "Q-" + i + ref, until)
                        : ledger.spend(ref, LoyaltyCurrency.POINTS, 500, "O-" + i + ref));

        long held = outcomes.stream().filter(HeldPoints.class::isInstance).count();
        long spent = outcomes.stream().filter(PointsSpending.class::isInstance).count();
        assertThat(held + spent).isEqualTo(4);
        assertThat(balance().balance()).isEqualTo(2_000 - 500 * spent);
        assertThat(balance().held()).isEqualTo(500 * held);
        assertThat(balance().available()).isZero();
    }

    @Test
    void whatIsHeldIsSpentByItsOwnCheckoutOrIsFreeAgain() {
        earn(1_200, "P-1");
        Instant until = clock.instant().plus(Duration.ofHours(1));
        HeldPoints hold = lead(() -> holds.hold(customer, LoyaltyCurrency.POINTS, 1_000, "Q-1" + ref, until));
        assertThat(lead(() -> holds.hold(customer, LoyaltyCurrency.POINTS, 1_000, "Q-1" + ref, until)))
                .isEqualTo(hold);
        assertThat(balance().available()).isEqualTo(200);
        assertRefused(LEAD, "POINTS_INSUFFICIENT", () -> ledger.spend(ref, LoyaltyCurrency.POINTS, 500, "O-1" + ref));

        List<Object> outcomes = atOnce(16, i -> holds.confirm(customer, hold.id(), "O-2" + ref));
        assertThat(outcomes)
                .allMatch(PointsSpending.class::isInstance)
                .filteredOn(outcome -> !((PointsSpending) outcome).repeated())
                .hasSize(1);
        assertThat(balance().balance()).isEqualTo(200);
        assertThat(balance().held()).isZero();

        PointsSpending spending = (PointsSpending) outcomes.get(0);
        lead(() -> ledger.giveBack(ref, spending.id()));
        HeldPoints other = lead(() -> holds.hold(customer, LoyaltyCurrency.POINTS, 1_000, "Q-2" + ref, until));
        lead(() -> {
            holds.release(customer, other.id());
            holds.release(customer, other.id());
            return null;
        });
        assertThat(balance().available()).isEqualTo(1_200);
        assertRefused(LEAD, "HOLD_OVER", () -> holds.confirm(customer, other.id(), "O-3" + ref));
    }

    @Test
    void theLedgerIsReadAsItStoodAtAnyMoment() {
        Instant nothing = clock.instant();
        earn(1_000, "P-1");
        Instant earned = clock.instant();
        PointsSpending spending = lead(() -> ledger.spend(ref, LoyaltyCurrency.POINTS, 600, "O-1" + ref));
        Instant spent = clock.instant();
        lead(() -> ledger.giveBack(ref, spending.id()));

        assertThat(balanceAt(nothing)).isZero();
        assertThat(balanceAt(earned)).isEqualTo(1_000);
        assertThat(balanceAt(spent)).isEqualTo(400);
        assertThat(balanceAt(clock.instant())).isEqualTo(1_000);
        assertThat(entries()).extracting(PointsEntry::balance).containsExactly(1_000L, 400L, 1_000L);
        assertThat(entries()).extracting(PointsEntry::ref).containsExactly("O-1" + ref, "O-1" + ref, "P-1");
        PageRequest two = new PageRequest(2, null);
        var page = lead(() -> statements.entries(customer, LoyaltyCurrency.POINTS, spent, two));
        assertThat(page.items()).extracting(PointsEntry::kind).containsExactly(EntryKind.SPENT, EntryKind.EARNED);
        assertThat(page.next()).isNull();
    }

    @Test
    void whatIsGivenForAWhileEndsWithItsDayAndNothingIsGivenForNoTime() {
        LocalDate today = shop.dayOf(clock.instant());
        as(STEP, () -> ledger.earn(until(today.plusDays(12))));
        assertThat(balance().expiring()).containsExactly(new Expiring(today.plusDays(12), 300));
        assertRefused(STEP, "FIELD_INVALID", () -> ledger.earn(until(today.minusDays(1))));
    }

    private PointsEarning until(LocalDate lastDay) {
        return new PointsEarning(
                customer,
                LoyaltyCurrency.POINTS,
                300,
                "campaign",
                "until " + lastDay,
                null,
                null,
                clock.instant(),
                false,
                lastDay);
    }

    @Test
    void twoWhoTurnOutToBeOneHaveOneBalance() {
        String other = "D-" + ref;
        UUID twin = lead(() -> customers.ensure(other));
        buy("O-1" + ref, "60.00");
        as(STEP, () -> ledger.earn(earning(600, "O-1" + ref, "O-1" + ref)));
        PointsSpending spending = lead(() -> ledger.spend(ref, LoyaltyCurrency.POINTS, 600, "O-2" + ref));
        lead(() -> purchases.refund("O-1" + ref, "R-1", Money.parse("USD 60.00")));
        as(
                STEP,
                () -> ledger.earn(new PointsEarning(
                        twin, LoyaltyCurrency.POINTS, 1_000, "gift", "G", null, null, clock.instant(), false)));

        for (int twice = 0; twice < 2; twice++) {
            lead(() -> {
                ledger.merge(customer, twin);
                return null;
            });
        }

        assertThat(balance().balance()).as("600 owed, 1000 there").isEqualTo(400);
        assertThat(lead(() -> statements.balance(twin, LoyaltyCurrency.POINTS))).isEqualTo(balance());
        assertThat(as(STEP, () -> ledger.earn(earning(600, "O-1" + ref, "O-1" + ref)))
                        .repeated())
                .isTrue();
        lead(() -> ledger.giveBack(other, spending.id()));
        assertThat(balance().balance()).isEqualTo(1_000);
        lead(() -> ledger.spend(other, LoyaltyCurrency.POINTS, 1_000, "O-3" + ref));
        assertRefused(LEAD, "POINTS_INSUFFICIENT", () -> ledger.spend(ref, LoyaltyCurrency.POINTS, 500, "O-4" + ref));
    }

    @Test
    void theDatabaseItselfKeepsTheLedger() {
        EarnedPoints earned = earn(100, "P-1");

        assertThatThrownBy(() -> database.sql("update point_entry set amount = 1 where lot_id = :lot")
                        .set("lot", earned.id())
                        .update())
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> database.sql("delete from point_entry").update())
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> post(earned.id(), "SPENT", -101)).hasMessageContaining("less than nothing");
        assertThatThrownBy(() -> post(null, "SPENT", -1)).hasMessageContaining("check");
        assertThatThrownBy(() -> post(null, "SETTLED", 1)).hasMessageContaining("nothing is owed");
        List<Object> outcomes = atOnce(16, i -> post(earned.id(), "SPENT", -60));
        assertThat(outcomes)
                .as("even if nobody locked the account")
                .filteredOn(outcome -> !(outcome instanceof DatabaseFailure))
                .hasSize(1);
        assertThat(balance().balance()).isEqualTo(40);
    }

    @Test
    void whoMayWhat() {
        earn(1_000, "P-1");
        Actor stranger = people.accountManager("another-team");

        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> ledger.spend(ref, LoyaltyCurrency.POINTS, 500, "O-1" + ref));
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> statements.balance(customer, LoyaltyCurrency.POINTS));
        assertRefused(LEAD, "NOT_FOUND", () -> ledger.earn(earning(5, "P-2", null)));
        assertRefused(TILL, "NOT_FOUND", () -> statements.balance(customer, LoyaltyCurrency.POINTS));
        assertThat(as(TILL, () -> ledger.spend(ref, LoyaltyCurrency.POINTS, 500, "O-1" + ref))
                        .points())
                .isEqualTo(500);
        assertRefused(LEAD, "POINTS_TOO_FEW", () -> ledger.spend(ref, LoyaltyCurrency.POINTS, 499, "O-2" + ref));
        assertRefused(LEAD, "FIELD_INVALID", () -> ledger.spend(ref, LoyaltyCurrency.POINTS, 0, "O-2" + ref));
    }

    private int post(UUID lot, String kind, long amount) {
        return database.sql(
                        "insert into point_entry (id, account_id, lot_id, kind, amount, at, actor) select :id, id, :lot,"
                                + " :kind, :amount, :at, 'test' from point_account where customer_id = :customer")
                .set("id", Ids.next())
                .set("lot", lot)
                .set("kind", kind)
                .set("amount", amount)
                .set("at", clock.instant())
                .set("customer", customer)
                .update();
    }

    private EarnedPoints earn(long points, String cause) {
        return as(STEP, () -> ledger.earn(earning(points, cause, null)));
    }

    private PointsEarning earning(long points, String cause, String purchase) {
        return new PointsEarning(
                customer, LoyaltyCurrency.POINTS, points, "purchase", cause, "base", purchase, clock.instant(), false);
    }

    private PointsEarning bonus(long points, String purchase) {
        return new PointsEarning(
                customer, LoyaltyCurrency.POINTS, points, "bonus", purchase, "tier", purchase, clock.instant(), false);
    }

    private void buy(String order, String amount) {
        lead(() -> purchases.accept(
                new PurchaseOrder(order, ref, clock.instant(), Money.parse("USD " + amount), null, List.of()),
                Mode.LIVE));
    }

    private PointsBalance balance() {
        return lead(() -> statements.balance(customer, LoyaltyCurrency.POINTS));
    }

    private long balanceAt(Instant at) {
        return lead(() -> statements.balance(customer, LoyaltyCurrency.POINTS, at))
                .balance();
    }

    private List<PointsEntry> entries() {
        return lead(() -> statements.entries(customer, LoyaltyCurrency.POINTS, clock.instant(), PageRequest.first()))
                .items();
    }

    private List<JourneyEntry> told(String kind) {
        return as(Actor.SYSTEM, () -> journey.of(customer, new PageRequest(500, null))).items().stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }
}
