package app.huike.inside;

import static app.huike.inside.Marketing.terms;
import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static app.huike.inside.PointsIT.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsBalance;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.loyalty.PointsPassing;
import app.huike.crm.loyalty.PointsSpending;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.loyalty.StampCards;
import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Checkout;
import app.huike.crm.offer.CouponEnds;
import app.huike.crm.offer.Quote;
import app.huike.crm.offer.Quotes;
import app.huike.crm.offer.Redemptions;
import app.huike.crm.offer.ReservationView;
import app.huike.crm.offer.Reservations;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points beside coupons in quotes and reservations, and what coupons and stamps put on the ledger. */
class PointsInCheckoutIT extends InContainer {

    private static final Money FIFTY = Money.parse("USD 50.00");

    @Inject
    private Quotes quotes;

    @Inject
    private Reservations reservations;

    @Inject
    private Redemptions redemptions;

    @Inject
    private CouponEnds ends;

    @Inject
    private PointsLedger ledger;

    @Inject
    private StampCards cards;

    @Inject
    private PointsStatements statements;

    @Inject
    private PointsPassing passing;

    @Inject
    private Purchases purchases;

    @Inject
    private Customers customers;

    @Inject
    private Marketing marketing;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    private final String key = "k" + Ids.next();
    private final String ref = "C-" + Ids.next();
    private UUID customer;

    @BeforeEach
    void aCustomerWithAThousandPoints() {
        customer = lead(() -> customers.ensure(ref));
        PointsEarning earning = new PointsEarning(
                customer, LoyaltyCurrency.POINTS, 1_000, "test", "test", null, null, clock.instant(), false);
        as(STEP, () -> ledger.earn(earning));
    }

    @Test
    void aQuoteSaysWhatPointsPayAndWhyNotAndPostsNothing() {
        String code = coupon(Benefit.amount(Money.parse("USD 5.00")));
        Quote quote = lead(() -> quotes.quote(new Checkout(ref, Basket.of(FIFTY), List.of(code), 1_000, 0)));
        assertThat(quote.points().paid()).isEqualTo(Money.parse("USD 10.00"));
        assertThat(quote.toPay()).isEqualTo(Money.parse("USD 35.00"));

        assertThat(refusal(FIFTY, 1_001)).isEqualTo("POINTS_INSUFFICIENT");
        assertThat(refusal(FIFTY, 499)).isEqualTo("POINTS_TOO_FEW");
        assertThat(refusal(Money.parse("USD 9.99"), 1_000)).isEqualTo("POINTS_EXCEED_BASKET");
        assertThat(refusal(Money.parse("EUR 50.00"), 1_000)).isEqualTo("POINTS_CURRENCY");
        assertRefused(
                LEAD,
                "CUSTOMER_UNKNOWN",
                () -> quotes.quote(new Checkout("X" + ref, Basket.of(FIFTY), List.of(), 500, 0)));
        assertThat(points())
                .extracting(PointsBalance::balance, PointsBalance::held)
                .containsExactly(1_000L, 0L);
    }

    @Test
    void ofAllWhoReserveAFullBalanceAtOnceOneHoldsItAndConfirmsItOnce() {
        List<Object> outcomes = atOnce(64, i -> reserve(1_000));
        assertThat(outcomes).filteredOn(ReservationView.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(63).allSatisfy(outcome -> assertThat(
                        ((Refused) outcome).code())
                .isEqualTo("POINTS_INSUFFICIENT"));
        ReservationView held = only(outcomes);
        assertThat(held.toPay()).isEqualTo(Money.parse("USD 40.00"));
        assertThat(points())
                .extracting(PointsBalance::balance, PointsBalance::held)
                .containsExactly(1_000L, 1_000L);

        String purchase = "O-1" + key;
        buy(purchase, "USD 40.00");
        assertThat(atOnce(16, i -> reservations.confirm(held.id(), purchase)))
                .allMatch(Reservations.Confirmed.class::isInstance);
        assertThat(points())
                .extracting(PointsBalance::balance, PointsBalance::held)
                .containsExactly(0L, 0L);
        lead(() -> purchases.refund(purchase, "R-1", Money.parse("USD 40.00")));
        assertThat(points().balance())
                .as("what a refunded purchase spent is there again")
                .isEqualTo(1_000);
    }

    @Test
    void couponsAndPointsAreHeldTogetherOrNotAtAll() {
        String code = coupon(Benefit.amount(Money.parse("USD 5.00")));
        Checkout tooMuch = new Checkout(ref, Basket.of(FIFTY), List.of(code), 1_500, 0);
        assertRefused(LEAD, "POINTS_INSUFFICIENT", () -> reservations.reserve(tooMuch));
        assertThat(marketing.seen(key).reservations()).isZero();

        Checkout checkout = new Checkout(ref, Basket.of(FIFTY), List.of(code), 1_000, 0);
        ReservationView held = lead(() -> reservations.reserve(checkout)).reservation();
        assertThat(held.toPay()).isEqualTo(Money.parse("USD 35.00"));
        assertThat(marketing.seen(key).reservations()).isEqualTo(1);
        lead(() -> {
            reservations.release(held.id());
            reservations.release(held.id());
            return null;
        });
        assertThat(points())
                .extracting(PointsBalance::balance, PointsBalance::held)
                .containsExactly(1_000L, 0L);
        assertThat(marketing.seen(key).reservations()).isZero();
    }

    @Test
    void oneThatIsOverSpendsItsPointsWhereTheyStillAreThere() {
        ReservationView late = reserve(600);
        overdue(late);
        assertThat(points().held()).isZero();
        lead(() -> reservations.confirm(late.id(), "O-1" + key));
        assertThat(points().balance()).isEqualTo(400);

        lead(() -> ledger.giveBack(ref, spending("O-1" + key)));
        ReservationView tooLate = reserve(600);
        overdue(tooLate);
        lead(() -> ledger.spend(ref, LoyaltyCurrency.POINTS, 500, "O-2" + key));
        assertRefused(LEAD, "RESERVATION_EXPIRED", () -> reservations.confirm(tooLate.id(), "O-3" + key));
        assertThat(points().balance()).isEqualTo(500);
    }

    @Test
    void cashbackOfACouponComesToTheLedgerAndGoesWithTheRefund() {
        String code = coupon(Benefit.cashback(10, null));
        String purchase = "O-1" + key;
        buy(purchase, "USD 40.00");
        Checkout checkout = new Checkout(ref, Basket.of(FIFTY), List.of(code), 1_000, 0);
        ReservationView held = lead(() -> reservations.reserve(checkout)).reservation();
        assertThat(held.credit()).as("of what is paid in money").isEqualTo(Money.parse("USD 4.00"));
        lead(() -> reservations.confirm(held.id(), purchase));
        assertThat(cashback().pending()).isEqualTo(400);
        lead(() -> purchases.refund(purchase, "R-1", Money.parse("USD 20.00")));
        assertThat(cashback().pending()).as("half of it").isEqualTo(200);
        lead(() -> purchases.refund(purchase, "R-2", Money.parse("USD 20.00")));
        assertThat(cashback().pending()).isZero();

        String other = "O-2" + key;
        lead(() -> redemptions.redeem(code, ref, other, FIFTY));
        lead(() -> redemptions.redeem(code, ref, other, FIFTY));
        assertThat(cashback().pending()).as("once for each redemption").isEqualTo(500);
    }

    @Test
    void pointsAndCashBackTogetherPayNoMoreThanAKnownPurchaseCost() {
        getsCashback(1_000);
        String purchase = "O-1" + key;
        buy(purchase, "USD 12.00");
        List<Object> outcomes = atOnce(
                16,
                i -> i % 2 == 0
                        ? ledger.spend(ref, LoyaltyCurrency.POINTS, 800, purchase)
                        : ledger.spend(ref, LoyaltyCurrency.CASHBACK, 800, purchase));
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(8).allSatisfy(outcome -> assertThat(
                        ((Refused) outcome).code())
                .isEqualTo("POINTS_EXCEED_BASKET"));
        assertThat(points().balance() + cashback().balance()).isEqualTo(1_200);

        String abroad = "O-2" + key;
        buy(abroad, "EUR 12.00");
        assertRefused(LEAD, "POINTS_CURRENCY", () -> ledger.spend(ref, LoyaltyCurrency.CASHBACK, 1, abroad));
    }

    @Test
    void aCouponCreditsNothingOfWhatPointsPaidAndLeavesThemRoom() {
        String purchase = "O-1" + key;
        lead(() -> ledger.spend(ref, LoyaltyCurrency.POINTS, 1_000, purchase));
        String code = coupon(Benefit.cashback(10, null));
        assertThat(lead(() -> redemptions.redeem(code, ref, purchase, FIFTY)).credit())
                .isEqualTo(Money.parse("USD 4.00"));
    }

    @Test
    void aCouponThatLeavesLessThanPointsPaidIsRefused() {
        String purchase = "O-1" + key;
        lead(() -> ledger.spend(ref, LoyaltyCurrency.POINTS, 1_000, purchase));
        String code = coupon(Benefit.amount(Money.parse("USD 5.00")));
        assertRefused(
                LEAD, "POINTS_EXCEED_BASKET", () -> redemptions.redeem(code, ref, purchase, Money.parse("USD 14.99")));
        assertThat(lead(() -> redemptions.redeem(code, ref, purchase, Money.parse("USD 15.00")))
                        .discount())
                .isEqualTo(Money.parse("USD 5.00"));
    }

    @Test
    void aReservationMakesRoomForWhatItsPurchasePaidWithCashBack() {
        getsCashback(5_000);
        String purchase = "O-1" + key;
        ReservationView held = reserve(1_000);
        PointsSpending besides = lead(() -> ledger.spend(ref, LoyaltyCurrency.CASHBACK, 4_001, purchase));
        assertRefused(LEAD, "POINTS_EXCEED_BASKET", () -> reservations.confirm(held.id(), purchase));
        lead(() -> ledger.giveBack(ref, besides.id()));
        assertThat(lead(() -> reservations.confirm(held.id(), purchase)).repeated())
                .isFalse();
    }

    @Test
    void aQuoteSaysWhatCashBackPaysBesidePointsAndWhyNot() {
        getsCashback(2_000);
        Quote both = lead(() -> quotes.quote(checkout(FIFTY, 1_000, 1_250)));
        assertThat(both.points().paid()).isEqualTo(Money.parse("USD 10.00"));
        assertThat(both.cashback().paid()).isEqualTo(Money.parse("USD 12.50"));
        assertThat(both.toPay()).isEqualTo(Money.parse("USD 27.50"));

        Quote tooMuch = lead(() -> quotes.quote(checkout(Money.parse("USD 15.00"), 1_000, 501)));
        assertThat(tooMuch.points().refusal()).isNull();
        assertThat(tooMuch.cashback().refusal().code()).isEqualTo("POINTS_EXCEED_BASKET");
        assertThat(tooMuch.cashback().refusal().parameters()).containsEntry("most", Money.parse("USD 5.00"));
        assertThat(tooMuch.toPay()).as("by the points alone").isEqualTo(Money.parse("USD 5.00"));

        Quote none = lead(() -> quotes.quote(checkout(FIFTY, 2_000, 2_001)));
        assertThat(List.of(
                        none.points().refusal().code(),
                        none.cashback().refusal().code()))
                .containsOnly("POINTS_INSUFFICIENT");
        assertThat(none.toPay()).isEqualTo(FIFTY);
        Quote abroad = lead(() -> quotes.quote(checkout(Money.parse("EUR 50.00"), 0, 100)));
        assertThat(abroad.cashback().refusal().code()).isEqualTo("POINTS_CURRENCY");
        assertThat(cashback())
                .extracting(PointsBalance::balance, PointsBalance::held)
                .containsExactly(2_000L, 0L);
    }

    @Test
    void ofAllWhoReserveAllCashBackAtOnceOneHoldsItAndConfirmsItOnce() {
        getsCashback(2_000);
        List<Object> outcomes =
                atOnce(64, i -> reservations.reserve(checkout(FIFTY, 0, 2_000)).reservation());
        assertThat(outcomes).filteredOn(ReservationView.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(63).allSatisfy(outcome -> assertThat(
                        ((Refused) outcome).code())
                .isEqualTo("POINTS_INSUFFICIENT"));
        ReservationView held = only(outcomes);
        assertThat(held.toPay()).isEqualTo(Money.parse("USD 30.00"));
        assertThat(cashback())
                .extracting(PointsBalance::balance, PointsBalance::held)
                .containsExactly(2_000L, 2_000L);
        assertRefused(LEAD, "POINTS_INSUFFICIENT", () -> ledger.spend(ref, LoyaltyCurrency.CASHBACK, 1, "O-9" + key));

        String purchase = "O-1" + key;
        buy(purchase, "USD 30.00");
        assertThat(atOnce(16, i -> reservations.confirm(held.id(), purchase)))
                .allMatch(Reservations.Confirmed.class::isInstance);
        assertThat(cashback())
                .extracting(PointsBalance::balance, PointsBalance::held)
                .containsExactly(0L, 0L);
        lead(() -> purchases.refund(purchase, "R-1", Money.parse("USD 30.00")));
        assertThat(cashback().balance())
                .as("what a refunded purchase spent is there again")
                .isEqualTo(2_000);
    }

    @Test
    void ofAllWhoSpendOrReserveAFullBalanceOfBothOneHasThem() {
        getsCashback(2_000);
        List<Object> outcomes = atOnce(
                64,
                i -> i % 2 == 0
                        ? reservations.reserve(checkout(FIFTY, 1_000, 2_000)).reservation()
                        : ledger.spend(ref, LoyaltyCurrency.CASHBACK, 2_000, "O-" + i + key));
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(63).allSatisfy(outcome -> assertThat(
                        ((Refused) outcome).code())
                .isEqualTo("POINTS_INSUFFICIENT"));
        PointsBalance left = cashback();
        assertThat(left.balance() - left.held()).isZero();
        boolean reserved = outcomes.stream().anyMatch(ReservationView.class::isInstance);
        assertThat(points().held())
                .as("points are held with the cash-back, or not at all")
                .isEqualTo(reserved ? 1_000 : 0);
    }

    @Test
    void pointsAndCashBackAreHeldTogetherOrNotAtAllAndReleasedTogether() {
        getsCashback(2_000);
        assertRefused(LEAD, "POINTS_INSUFFICIENT", () -> reservations.reserve(checkout(FIFTY, 1_000, 2_001)));
        assertThat(points().held()).isZero();
        assertRefused(
                LEAD,
                "POINTS_EXCEED_BASKET",
                () -> reservations.reserve(checkout(Money.parse("USD 29.99"), 1_000, 2_000)));
        ReservationView held =
                lead(() -> reservations.reserve(checkout(FIFTY, 1_000, 2_000))).reservation();
        assertThat(lead(() -> reservations.get(held.id()))).isEqualTo(held);
        lead(() -> {
            reservations.release(held.id());
            reservations.release(held.id());
            return null;
        });
        assertThat(List.of(points().held(), cashback().held())).containsOnly(0L);
        assertThat(List.of(points().balance(), cashback().balance())).containsExactly(1_000L, 2_000L);
    }

    @Test
    void aReservationOfCashBackThatIsOverSpendsItWhereItStillIsThere() {
        getsCashback(2_000);
        ReservationView late =
                lead(() -> reservations.reserve(checkout(FIFTY, 600, 1_500))).reservation();
        overdue(late);
        assertThat(List.of(points().held(), cashback().held())).containsOnly(0L);
        lead(() -> reservations.confirm(late.id(), "O-1" + key));
        assertThat(List.of(points().balance(), cashback().balance())).containsExactly(400L, 500L);

        ReservationView tooLate =
                lead(() -> reservations.reserve(checkout(FIFTY, 0, 500))).reservation();
        overdue(tooLate);
        lead(() -> ledger.spend(ref, LoyaltyCurrency.CASHBACK, 1, "O-2" + key));
        assertRefused(LEAD, "RESERVATION_EXPIRED", () -> reservations.confirm(tooLate.id(), "O-3" + key));
        assertThat(cashback().balance()).isEqualTo(499);
    }

    @Test
    void aFullCardMakesTheNextOneFreeAndAReceiptStampsOneCardOnce() {
        assertThat(atOnce(16, i -> cards.stamp(ref, 1, "O-1" + key)))
                .filteredOn(outcome -> !((StampCards.Stamped) outcome).repeated())
                .hasSize(1);
        String stranger = "D" + ref;
        lead(() -> customers.ensure(stranger));
        assertRefused(LEAD, "RECEIPT_STAMPED", () -> cards.stamp(stranger, 1, "O-1" + key));
        assertRefused(LEAD, "POINTS_TOO_FEW", () -> ledger.spend(ref, LoyaltyCurrency.STAMPS, 8, "O-9" + key));
        StampCards.Stamped full = lead(() -> cards.stamp(ref, 8, "O-2" + key));
        assertThat(full.onCard()).isEqualTo(9).isEqualTo(full.fields());
        assertThat(atOnce(16, i -> ledger.spend(ref, LoyaltyCurrency.STAMPS, 9, "O-free-" + i + key)))
                .filteredOn(Refused.class::isInstance)
                .hasSize(15);
    }

    private String refusal(Money basket, long points) {
        return lead(() -> quotes.quote(new Checkout(ref, Basket.of(basket), List.of(), points, 0)))
                .points()
                .refusal()
                .code();
    }

    private ReservationView reserve(long points) {
        return lead(() -> reservations.reserve(checkout(FIFTY, points, 0))).reservation();
    }

    private Checkout checkout(Money basket, long points, long cashback) {
        return new Checkout(ref, Basket.of(basket), List.of(), points, cashback);
    }

    private static ReservationView only(List<Object> outcomes) {
        return (ReservationView) outcomes.stream()
                .filter(ReservationView.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private void getsCashback(long cents) {
        as(
                STEP,
                () -> ledger.earn(new PointsEarning(
                        customer,
                        LoyaltyCurrency.CASHBACK,
                        cents,
                        "test",
                        "test",
                        null,
                        null,
                        clock.instant(),
                        false)));
    }

    private void overdue(ReservationView held) {
        Instant past = clock.instant().minus(Duration.ofSeconds(1));
        database.sql("update reservation set expires_at = :past where id = :id")
                .set("past", past)
                .set("id", held.id())
                .update();
        Stream.of(held.points(), held.cashback()).filter(Objects::nonNull).forEach(each -> database.sql(
                        "update point_hold set until = :past where id = :id")
                .set("past", past)
                .set("id", each.holdId())
                .update());
        ends.runDue(clock.instant());
        passing.runDue(clock.instant());
    }

    private UUID spending(String purchase) {
        return database.sql("select id from point_spending where currency = 'POINTS' and ref = :ref")
                .set("ref", purchase)
                .one(row -> row.uuid("id"))
                .orElseThrow();
    }

    private String coupon(Benefit benefit) {
        marketing.campaign(key, terms(benefit), null, null, null);
        return marketing.publish(key, null, null);
    }

    private void buy(String purchase, String paid) {
        lead(() -> purchases.accept(
                new PurchaseOrder(purchase, ref, clock.instant(), Money.parse(paid), null, List.of()), Mode.LIVE));
    }

    private PointsBalance points() {
        return lead(() -> statements.balance(customer, LoyaltyCurrency.POINTS));
    }

    private PointsBalance cashback() {
        return lead(() -> statements.balance(customer, LoyaltyCurrency.CASHBACK));
    }
}
