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
import java.util.List;
import java.util.UUID;
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
        Quote quote = lead(() -> quotes.quote(new Checkout(ref, Basket.of(FIFTY), List.of(code), 1_000)));
        assertThat(quote.points().paid()).isEqualTo(Money.parse("USD 10.00"));
        assertThat(quote.toPay()).isEqualTo(Money.parse("USD 35.00"));

        assertThat(refusal(FIFTY, 1_001)).isEqualTo("POINTS_INSUFFICIENT");
        assertThat(refusal(FIFTY, 499)).isEqualTo("POINTS_TOO_FEW");
        assertThat(refusal(Money.parse("USD 9.99"), 1_000)).isEqualTo("POINTS_EXCEED_BASKET");
        assertThat(refusal(Money.parse("EUR 50.00"), 1_000)).isEqualTo("POINTS_CURRENCY");
        assertRefused(
                LEAD,
                "CUSTOMER_UNKNOWN",
                () -> quotes.quote(new Checkout("X" + ref, Basket.of(FIFTY), List.of(), 500)));
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
        ReservationView held = (ReservationView) outcomes.stream()
                .filter(ReservationView.class::isInstance)
                .findFirst()
                .orElseThrow();
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
        Checkout tooMuch = new Checkout(ref, Basket.of(FIFTY), List.of(code), 1_500);
        assertRefused(LEAD, "POINTS_INSUFFICIENT", () -> reservations.reserve(tooMuch));
        assertThat(marketing.seen(key).reservations()).isZero();

        Checkout checkout = new Checkout(ref, Basket.of(FIFTY), List.of(code), 1_000);
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
        Checkout checkout = new Checkout(ref, Basket.of(FIFTY), List.of(code), 1_000);
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
        as(
                STEP,
                () -> ledger.earn(new PointsEarning(
                        customer,
                        LoyaltyCurrency.CASHBACK,
                        1_000,
                        "test",
                        "test",
                        null,
                        null,
                        clock.instant(),
                        false)));
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
        as(
                STEP,
                () -> ledger.earn(new PointsEarning(
                        customer,
                        LoyaltyCurrency.CASHBACK,
                        5_000,
                        "test",
                        "test",
                        null,
                        null,
                        clock.instant(),
                        false)));
        String purchase = "O-1" + key;
        ReservationView held = reserve(1_000);
        PointsSpending besides = lead(() -> ledger.spend(ref, LoyaltyCurrency.CASHBACK, 4_001, purchase));
        assertRefused(LEAD, "POINTS_EXCEED_BASKET", () -> reservations.confirm(held.id(), purchase));
        lead(() -> ledger.giveBack(ref, besides.id()));
        assertThat(lead(() -> reservations.confirm(held.id(), purchase)).repeated())
                .isFalse();
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
        return lead(() -> quotes.quote(new Checkout(ref, Basket.of(basket), List.of(), points)))
                .points()
                .refusal()
                .code();
    }

    private ReservationView reserve(long points) {
        Checkout checkout = new Checkout(ref, Basket.of(FIFTY), List.of(), points);
        return lead(() -> reservations.reserve(checkout)).reservation();
    }

    private void overdue(ReservationView held) {
        for (String column : List.of("reservation set expires_at", "point_hold set until")) {
            database.sql("update " + column + " = :past where id = :id")
                    .set("past", clock.instant().minus(Duration.ofSeconds(1)))
                    .set("id", column.startsWith("point") ? held.points().holdId() : held.id())
                    .update();
        }
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
