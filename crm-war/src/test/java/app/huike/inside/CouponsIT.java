package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.offer.CouponEnds;
import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Redemption;
import app.huike.crm.offer.Redemptions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.Discount;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.ProcessTrace;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CouponsIT extends InContainer {
    private static final Actor STEP =
            Actor.process(new ProcessTrace("welcome", 3, "serviceTask_grantCoupon", "instance-1"));
    private static final Actor TILL =
            new Actor(Actor.Kind.API_KEY, null, "till-" + Ids.next(), Set.of(Role.TILL), "main", Optional.empty());
    private static final Money FIFTY = Money.parse("USD 50.00");

    @Inject
    private Coupons coupons;

    @Inject
    private Redemptions redemptions;

    @Inject
    private CouponEnds ends;

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
    private People people;

    private final String ref = "C-" + Ids.next();
    private UUID customer;

    @BeforeEach
    void aCustomer() {
        customer = lead(() -> customers.put(named(ref)).customer().id());
    }

    @Test
    void ofManyWhoUseOneCodeAtOnceOneSucceedsAndTheOthersLearnThatItIsUsed() {
        CouponView coupon = grant("P-1");

        List<Object> outcomes = atOnce(64, i -> redemptions.redeem(coupon.code(), ref, "O-" + i, FIFTY));

        assertThat(outcomes).filteredOn(Redemption.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Redemption))
                .hasSize(63)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                                .isEqualTo("COUPON_USED")));
        assertThat(redemptions(coupon)).isEqualTo(1);
        assertThat(told("COUPON_REDEEMED")).hasSize(1);
        assertThat(state(coupon)).isEqualTo(CouponState.REDEEMED);
    }

    @Test
    void onePurchaseThatIsToldManyTimesAtOnceUsesItOnceAndHearsTheSame() {
        CouponView coupon = grant("P-1");

        List<Object> outcomes = atOnce(32, i -> redemptions.redeem(coupon.code(), ref, "O-1", FIFTY));

        assertThat(outcomes)
                .allMatch(Redemption.class::isInstance)
                .extracting(outcome -> ((Redemption) outcome).id())
                .containsOnly(((Redemption) outcomes.get(0)).id());
        assertThat(outcomes)
                .filteredOn(outcome -> !((Redemption) outcome).repeated())
                .hasSize(1);
        assertThat(((Redemption) outcomes.get(0)).discount()).isEqualTo(Money.parse("USD 5.00"));
    }

    @Test
    void ofManyStepsThatGrantForOneCauseAllGetTheSameCoupon() {
        List<Object> outcomes = atOnce(32, i -> as(STEP, () -> coupons.grant(welcome("P-" + i))));

        assertThat(outcomes)
                .extracting(outcome -> ((CouponView) outcome).id())
                .containsOnly(((CouponView) outcomes.get(0)).id());
        assertThat(told("COUPON_GRANTED"))
                .singleElement()
                .satisfies(line -> assertThat(line.process().element()).isEqualTo("serviceTask_grantCoupon"));
    }

    @Test
    void anothersCodeIsAsUnknownAsOneThatThereIsNot() {
        CouponView coupon = grant("P-1");
        String other =
                lead(() -> customers.put(named("C-" + Ids.next())).customer().ref());

        assertRefused(LEAD, "COUPON_UNKNOWN", () -> redemptions.redeem(coupon.code(), other, "O-1", FIFTY));
        assertRefused(LEAD, "COUPON_UNKNOWN", () -> redemptions.redeem("ABCD-EFGH-JKLM", ref, "O-1", FIFTY));
        assertRefused(LEAD, "COUPON_UNKNOWN", () -> redemptions.redeem(coupon.code(), "C-nobody", "O-1", FIFTY));
    }

    @Test
    void anAccountManagerRedeemsForHisCustomersAndATillForEverybody() {
        CouponView coupon = grant("P-1");
        Actor stranger = people.accountManager("another-team");

        assertRefused(stranger, "COUPON_UNKNOWN", () -> redemptions.redeem(coupon.code(), ref, "O-1", FIFTY));
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> coupons.of(customer));
        Redemption redemption = as(TILL, () -> redemptions.redeem(coupon.code().toLowerCase(), null, "O-1", FIFTY));
        assertThat(redemption.repeated()).isFalse();
        assertRefused(TILL, "NOT_FOUND", () -> coupons.of(customer));
        assertRefused(LEAD, "NOT_FOUND", () -> coupons.grant(welcome("P-1")));
    }

    @Test
    void wrongCodesAreCountedAlthoughTheyAreRefusedAndSlowTheCustomerDown() {
        CouponView coupon = grant("P-1");
        for (int guess = 0; guess < 5; guess++) {
            assertRefused(TILL, "COUPON_UNKNOWN", () -> redemptions.redeem("2222-3333-4444", ref, "O-1", FIFTY));
        }

        assertRefused(TILL, "CODE_GUESSES", () -> redemptions.redeem(coupon.code(), ref, "O-1", FIFTY));

        assertThat(as(TILL, () -> redemptions.redeem(coupon.code(), null, "O-1", FIFTY))
                        .repeated())
                .as("the till itself goes on with the next customer")
                .isFalse();
    }

    @Test
    void refusalsOfRealCodesAreNotGuesses() {
        CouponView coupon = grant("P-1");
        for (int often = 0; often < 12; often++) {
            assertRefused(
                    TILL,
                    "BASKET_TOO_SMALL",
                    () -> redemptions.redeem(coupon.code(), ref, "O-1", Money.parse("USD 29.99")));
        }
        assertThat(as(TILL, () -> redemptions.redeem(coupon.code(), ref, "O-1", FIFTY))
                        .discount())
                .isEqualTo(Money.parse("USD 5.00"));
    }

    @Test
    void aFullRefundOfThePurchaseThatUsedItMakesItGoodOnceMore() {
        CouponView coupon = grant("P-1");
        buy("O-1");
        lead(() -> redemptions.redeem(coupon.code(), ref, "O-1", FIFTY));
        database.sql("update coupon set valid_until = :soon where id = :id")
                .set("soon", clock.instant().plus(Duration.ofDays(1)))
                .set("id", coupon.id())
                .update();

        lead(() -> purchases.refund("O-1" + ref, "R-1", Money.parse("USD 20.00")));
        assertThat(state(coupon)).as("a part changes nothing").isEqualTo(CouponState.REDEEMED);
        useFor(coupon);
        lead(() -> purchases.refund("O-1" + ref, "R-2", Money.parse("USD 30.00")));

        CouponView again = coupon(coupon);
        assertThat(again.state()).isEqualTo(CouponState.GRANTED);
        assertThat(again.validUntil()).isAfter(clock.instant().plus(Duration.ofDays(13)));
        assertThat(told("COUPON_REINSTATED")).hasSize(1);
        Redemption late = lead(() -> redemptions.redeem(coupon.code(), ref, "O-1" + ref, FIFTY));
        assertThat(late.repeated())
                .as("the refunded purchase, told once more, does not use it up")
                .isTrue();
        assertThat(state(coupon)).isEqualTo(CouponState.GRANTED);
        lead(() -> redemptions.redeem(coupon.code(), ref, "O-2", FIFTY));
        assertRefused(LEAD, "COUPON_USED", () -> redemptions.redeem(coupon.code(), ref, "O-3", FIFTY));
    }

    @Test
    void pastItsEndItIsRefusedBeforeTheSweepAndMarkedByIt() {
        CouponView coupon = grant("P-1");
        Instant past = clock.instant().minus(Duration.ofHours(1));
        database.sql("update coupon set valid_until = :past where id = :id")
                .set("past", past)
                .set("id", coupon.id())
                .update();

        assertThat(state(coupon)).isEqualTo(CouponState.GRANTED);
        assertRefused(LEAD, "COUPON_EXPIRED", () -> redemptions.redeem(coupon.code(), ref, "O-1", FIFTY));
        ends.runDue(clock.instant());

        assertThat(state(coupon)).isEqualTo(CouponState.EXPIRED);
        assertThat(told("COUPON_EXPIRED")).hasSize(1);
        assertRefused(LEAD, "COUPON_EXPIRED", () -> redemptions.redeem(coupon.code(), ref, "O-1", FIFTY));
        ends.runDue(clock.instant());
        assertThat(told("COUPON_EXPIRED")).hasSize(1);
    }

    @Test
    void whatIsUsedCannotBeTakenBackAndWhatIsTakenBackCannotBeUsed() {
        CouponView used = grant("P-1");
        lead(() -> redemptions.redeem(used.code(), ref, "O-1", FIFTY));
        assertThat(as(STEP, () -> coupons.revoke(used.id(), "FIRST_PURCHASE_REFUNDED")))
                .isFalse();

        CouponView unused = as(STEP, () -> coupons.grant(other("X-1")));
        assertThat(as(STEP, () -> coupons.revoke(unused.id(), "FIRST_PURCHASE_REFUNDED")))
                .isTrue();
        assertRefused(LEAD, "COUPON_REVOKED", () -> redemptions.redeem(unused.code(), ref, "O-2", FIFTY));
        assertThat(told("COUPON_REVOKED")).singleElement().satisfies(line -> assertThat(line.reason())
                .isEqualTo("FIRST_PURCHASE_REFUNDED"));
    }

    @Test
    void anErasedCustomersCodeIsWorthNothing() {
        CouponView coupon = grant("P-1");
        lead(() -> {
            customers.erase(ref);
            return null;
        });
        assertRefused(TILL, "COUPON_UNKNOWN", () -> redemptions.redeem(coupon.code(), null, "O-1", FIFTY));
        assertThat(state(coupon)).isEqualTo(CouponState.REVOKED);
    }

    private void useFor(CouponView coupon) {
        database.sql("update redemption set purchase_ref = :ref where coupon_id = :id")
                .set("ref", "O-1" + ref)
                .set("id", coupon.id())
                .update();
    }

    private void buy(String order) {
        lead(() -> purchases.accept(
                new PurchaseOrder(order + ref, ref, clock.instant(), FIFTY, null, List.of()), Mode.LIVE));
    }

    private CouponView grant(String causeRef) {
        return as(STEP, () -> coupons.grant(welcome(causeRef)));
    }

    private CouponGrant welcome(String causeRef) {
        Discount discount = new Discount(10, null, Money.parse("USD 10.00"), Money.parse("USD 30.00"));
        return new CouponGrant(customer, "welcome-10-percent", "welcome", causeRef, discount, Period.ofDays(30));
    }

    private CouponGrant other(String causeRef) {
        Discount discount = new Discount(0, Money.parse("USD 10.00"), null, null);
        return new CouponGrant(customer, "thanks-10", "thanks", causeRef, discount, Period.ofDays(30));
    }

    private CouponView coupon(CouponView coupon) {
        return as(Actor.SYSTEM, () -> coupons.get(coupon.id()).orElseThrow());
    }

    private CouponState state(CouponView coupon) {
        return coupon(coupon).state();
    }

    private List<JourneyEntry> told(String kind) {
        return as(Actor.SYSTEM, () -> journey.of(customer, PageRequest.first())).items().stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }

    private int redemptions(CouponView coupon) {
        return database.sql("select id from redemption where coupon_id = :id")
                .set("id", coupon.id())
                .list(row -> row.uuid("id"))
                .size();
    }

    private static CustomerChange named(String ref) {
        return new CustomerChange(
                ref,
                Change.to("Anna Berger"),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of());
    }
}
