package app.huike.inside;

import static app.huike.inside.Marketing.terms;
import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.CampaignView;
import app.huike.crm.offer.Checkout;
import app.huike.crm.offer.CouponEnds;
import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Quote;
import app.huike.crm.offer.Quotes;
import app.huike.crm.offer.Redemption;
import app.huike.crm.offer.Redemptions;
import app.huike.crm.offer.ReservationState;
import app.huike.crm.offer.ReservationView;
import app.huike.crm.offer.Reservations;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Discount;
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

class ReservationsIT extends InContainer {

    private static final Money FIFTY = Money.parse("USD 50.00");
    private static final Benefit FIVE_OFF = Benefit.amount(Money.parse("USD 5.00"));

    @Inject
    private Reservations reservations;

    @Inject
    private Quotes quotes;

    @Inject
    private Redemptions redemptions;

    @Inject
    private Coupons coupons;

    @Inject
    private CouponEnds ends;

    @Inject
    private Purchases purchases;

    @Inject
    private Marketing marketing;

    @Inject
    private People people;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    private final String key = "r" + Ids.next();
    private final String customer = "C-" + Ids.next();
    private UUID customerId;

    @BeforeEach
    void aCustomer() {
        PurchaseOrder first = new PurchaseOrder("P-" + key, customer, clock.instant(), FIFTY, null, List.of());
        customerId =
                lead(() -> purchases.accept(first, Mode.HISTORY)).purchase().customerId();
    }

    @Test
    void whatIsHeldIsNobodyElsesUntilItIsGivenUp() {
        CouponView coupon = welcome();
        ReservationView held = reserve(coupon.code());
        assertThat(held.discount()).isEqualTo(Money.parse("USD 5.00"));
        assertThat(held.expiresAt()).isEqualTo(held.createdAt().plus(Duration.ofMinutes(15)));

        assertRefused(LEAD, "COUPON_RESERVED", () -> redemptions.redeem(coupon.code(), customer, "O-1" + key, FIFTY));
        assertRefused(LEAD, "COUPON_RESERVED", () -> reserve(coupon.code()));
        assertThat(quote(coupon.code()).refusal().code()).isEqualTo("COUPON_RESERVED");

        lead(() -> {
            reservations.release(held.id());
            reservations.release(held.id());
            return null;
        });
        assertRefused(LEAD, "RESERVATION_RELEASED", () -> reservations.confirm(held.id(), "O-1" + key));
        lead(() -> redemptions.redeem(coupon.code(), customer, "O-1" + key, FIFTY));
    }

    @Test
    void ofAllWhoReserveAndRedeemOneCouponAtOnceOneSucceeds() {
        CouponView coupon = welcome();

        List<Object> outcomes = atOnce(
                64,
                i -> i % 2 == 0
                        ? reserve(coupon.code())
                        : redemptions.redeem(coupon.code(), customer, "O-" + i + key, FIFTY));

        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Refused))
                .singleElement()
                .isInstanceOfAny(ReservationView.class, Redemption.class);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .extracting(outcome -> ((Refused) outcome).code())
                .containsAnyOf("COUPON_RESERVED", "COUPON_USED")
                .isSubsetOf("COUPON_RESERVED", "COUPON_USED");
    }

    @Test
    void confirmedOnceItIsThePurchasesAndConfirmedAgainItSaysTheSame() {
        CouponView coupon = welcome();
        ReservationView held = reserve(coupon.code());

        List<Object> outcomes = atOnce(16, i -> reservations.confirm(held.id(), "O-1" + key));

        assertThat(outcomes).allMatch(Reservations.Confirmed.class::isInstance);
        assertThat(outcomes)
                .filteredOn(outcome -> !((Reservations.Confirmed) outcome).repeated())
                .hasSize(1);
        assertThat(outcomes)
                .extracting(outcome -> ((Reservations.Confirmed) outcome)
                        .reservation()
                        .coupons()
                        .get(0)
                        .redemption())
                .doesNotContainNull()
                .containsOnly(reservations(held).coupons().get(0).redemption());
        assertThat(state(coupon)).isEqualTo(CouponState.REDEEMED);
        assertRefused(LEAD, "RESERVATION_CONFIRMED", () -> reservations.confirm(held.id(), "O-2" + key));
        assertRefused(LEAD, "RESERVATION_CONFIRMED", () -> {
            reservations.release(held.id());
        });
        assertThat(lead(() -> redemptions.redeem(coupon.code(), customer, "O-1" + key, FIFTY))
                        .repeated())
                .as("the till tells the same purchase once more")
                .isTrue();
    }

    @Test
    void whatNobodyBoughtInTimeIsEverybodysAgain() {
        marketing.campaign(key, terms(FIVE_OFF), Money.parse("USD 5.00"), null, 1);
        String code = marketing.publish(key, 1, null);
        ReservationView held = reserve(code);
        assertCampaign("USD 0.00", 0, "USD 5.00", 1);
        assertRefused(LEAD, "COUPON_RESERVED", () -> redemptions.redeem(code, null, "O-1" + key, FIFTY));

        overdue(held);
        ends.runDue(clock.instant());

        assertThat(reservations(held).state()).isEqualTo(ReservationState.EXPIRED);
        assertCampaign("USD 0.00", 0, "USD 0.00", 0);
        lead(() -> redemptions.redeem(code, customer, "O-1" + key, FIFTY));
        assertCampaign("USD 5.00", 1, "USD 0.00", 0);
        assertRefused(LEAD, "RESERVATION_EXPIRED", () -> reservations.confirm(held.id(), "O-2" + key));
    }

    @Test
    void onePastItsTimeIsConfirmedWhereNobodyElseCame() {
        marketing.campaign(key, terms(FIVE_OFF), Money.parse("USD 5.00"), null, 1);
        ReservationView held = reserve(marketing.publish(key, 1, null));
        overdue(held);
        ends.runDue(clock.instant());

        Reservations.Confirmed confirmed = lead(() -> reservations.confirm(held.id(), "O-1" + key));

        assertThat(confirmed.reservation().state()).isEqualTo(ReservationState.CONFIRMED);
        assertCampaign("USD 5.00", 1, "USD 0.00", 0);
    }

    @Test
    void whatIsReservedCountsForTheBudgetOfAllWhoComeAtOnce() {
        marketing.campaign(key, terms(FIVE_OFF), Money.parse("USD 52.00"), null, null);
        String code = marketing.publish(key, null, null);

        List<Object> outcomes = atOnce(
                64,
                i -> i % 2 == 0
                        ? reserveFor("C-" + i + key, code)
                        : redemptions.redeem(code, null, "O-" + i + key, FIFTY));

        List<ReservationView> held = outcomes.stream()
                .filter(ReservationView.class::isInstance)
                .map(ReservationView.class::cast)
                .toList();
        int redeemed =
                (int) outcomes.stream().filter(Redemption.class::isInstance).count();
        assertThat(held.size() + redeemed).isEqualTo(10);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .allSatisfy(outcome -> assertThat(((Refused) outcome).code()).isEqualTo("CAMPAIGN_BUDGET_SPENT"));
        assertCampaign("USD " + redeemed * 5, redeemed, "USD " + held.size() * 5, held.size());
        List<Object> settled = atOnce(Math.max(1, held.size()), i -> {
            if (i % 2 == 0) {
                return reservations.confirm(held.get(i).id(), "O-" + i + "-late" + key);
            }
            reservations.release(held.get(i).id());
            return "released";
        });
        int confirmed = (int) settled.stream()
                .filter(Reservations.Confirmed.class::isInstance)
                .count();
        assertCampaign("USD " + (redeemed + confirmed) * 5, redeemed + confirmed, "USD 0", 0);
        assertReconciled();
    }

    @Test
    void aCouponInABasketDoesNotEndBeforeTheBasketDoes() {
        CouponView coupon = welcome();
        ReservationView held = reserve(coupon.code());
        database.sql("update coupon set valid_until = :past where id = :id")
                .set("past", clock.instant().minus(Duration.ofMinutes(1)))
                .set("id", coupon.id())
                .update();
        ends.runDue(clock.instant());
        assertThat(state(coupon)).isEqualTo(CouponState.GRANTED);
        lead(() -> reservations.confirm(held.id(), "O-1" + key));
        assertThat(state(coupon)).isEqualTo(CouponState.REDEEMED);
    }

    @Test
    void aRefundOfThePurchaseGivesAllOfItBack() {
        marketing.campaign(key, terms(FIVE_OFF), Money.parse("USD 5.00"), 1, 1);
        ReservationView held = reserve(marketing.publish(key, 10, null));
        String purchase = "O-1" + key;
        lead(() -> purchases.accept(
                new PurchaseOrder(purchase, customer, clock.instant(), Money.parse("USD 45.00"), null, List.of()),
                Mode.LIVE));
        lead(() -> reservations.confirm(held.id(), purchase));
        lead(() -> purchases.refund(purchase, "R-1", Money.parse("USD 45.00")));
        assertCampaign("USD 0.00", 0, "USD 0.00", 0);
        assertReconciled();
    }

    @Test
    void anothersReservationIsUnknown() {
        ReservationView held = reserve(welcome().code());
        Actor stranger = people.accountManager("another-team");
        assertRefused(stranger, "RESERVATION_UNKNOWN", () -> reservations.get(held.id()));
        assertRefused(stranger, "RESERVATION_UNKNOWN", () -> reservations.confirm(held.id(), "O-1" + key));
    }

    @Test
    void aQuoteSaysLineByLineWhatAndCouponByCouponWhyNot() {
        marketing.campaign(key, terms(Benefit.percent(20, null)), null, null, null);
        String summer = marketing.publish(key, null, null);
        CouponView coupon = welcome();

        Quote quote = lead(() -> quotes.quote(
                new Checkout(customer, Basket.of(FIFTY), List.of(coupon.code(), summer, "2222-3333-4444"))));

        assertThat(quote.discount()).isEqualTo(Money.parse("USD 10.00"));
        assertThat(quote.toPay()).isEqualTo(Money.parse("USD 40.00"));
        assertThat(quote.lines())
                .singleElement()
                .extracting(Quote.Line::discount)
                .isEqualTo(quote.discount());
        assertThat(quote.coupons())
                .extracting(
                        one -> one.refusal() == null ? "used" : one.refusal().code())
                .containsExactly("COUPON_NOT_COMBINABLE", "used", "COUPON_UNKNOWN");
        assertThat(state(coupon)).isEqualTo(CouponState.GRANTED);
        assertCampaign("USD 0.00", 0, "USD 0.00", 0);
        assertRefused(LEAD, "COUPON_NOT_COMBINABLE", () -> reserve(coupon.code(), summer));
    }

    @Test
    void unknownCodesOfQuotesAreCountedAsGuessesAndKnownOnesAreNot() {
        CouponView coupon = welcome();
        for (int often = 0; often < 12; often++) {
            quote(coupon.code());
        }
        List<String> guesses = List.of("2222-3333-4444", "3333-4444-5555", "NOSUCH", "NOSUCHCODE", "NOSUCHCODE2");
        Actor till = new Actor(Actor.Kind.API_KEY, null, "till-" + key, Set.of(Role.TILL), "main", Optional.empty());
        as(till, () -> quotes.quote(new Checkout(customer, Basket.of(FIFTY), guesses)));
        assertRefused(till, "CODE_GUESSES", () -> quotes.quote(new Checkout(customer, Basket.of(FIFTY), List.of())));
    }

    /** The same coupons, named in another order, cost the customer the same. */
    @Test
    void theOrderOfCodesChangesNothing() {
        marketing.campaign(key, terms(Benefit.percent(20, null)), null, null, null);
        marketing.campaign("s" + key, terms(FIVE_OFF), null, null, null);
        String one = marketing.publish(key, null, null);
        String other = marketing.generated("s" + key, 1).get(0);
        Quote forth = lead(() -> quotes.quote(new Checkout(customer, Basket.of(FIFTY), List.of(one, other))));
        Quote back = lead(() -> quotes.quote(new Checkout(customer, Basket.of(FIFTY), List.of(other, one))));
        assertThat(forth.discount()).isEqualTo(Money.parse("USD 15.00")).isEqualTo(back.discount());
    }

    private Quote.Coupon quote(String code) {
        return lead(() -> quotes.quote(new Checkout(customer, Basket.of(FIFTY), List.of(code))))
                .coupons()
                .get(0);
    }

    private ReservationView reserve(String... codes) {
        Checkout checkout = new Checkout(customer, Basket.of(FIFTY), List.of(codes));
        return lead(() -> reservations.reserve(checkout)).reservation();
    }

    private ReservationView reserveFor(String of, String code) {
        Checkout checkout = new Checkout(of, Basket.of(FIFTY), List.of(code));
        return lead(() -> reservations.reserve(checkout)).reservation();
    }

    private ReservationView reservations(ReservationView held) {
        return lead(() -> reservations.get(held.id()));
    }

    private void overdue(ReservationView held) {
        Instant past = clock.instant().minus(Duration.ofSeconds(1));
        database.sql("update reservation set expires_at = :past where id = :id")
                .set("past", past)
                .set("id", held.id())
                .update();
    }

    private CouponView welcome() {
        Discount discount = new Discount(10, null, Money.parse("USD 10.00"), Money.parse("USD 30.00"));
        return as(
                Actor.SYSTEM,
                () -> coupons.grant(new CouponGrant(
                        customerId, "welcome-10-percent", "welcome", "P-1", discount, Period.ofDays(30))));
    }

    private CouponState state(CouponView coupon) {
        return as(Actor.SYSTEM, () -> coupons.get(coupon.id()).orElseThrow()).state();
    }

    private void assertCampaign(String spent, int redemptions, String reserved, int held) {
        CampaignView seen = marketing.seen(key);
        assertThat(seen.spent()).isEqualTo(Money.parse(spent));
        assertThat(seen.redemptions()).isEqualTo(redemptions);
        assertThat(seen.reserved()).isEqualTo(Money.parse(reserved));
        assertThat(seen.reservations()).isEqualTo(held);
    }

    /** The counters are what the rows say. */
    private void assertReconciled() {
        assertThat(database.sql("select c.key from campaign c where key = :key and (spent_minor, redeemed) = (select"
                                + " coalesce(sum(cost_minor), 0), count(*) from redemption r where r.campaign_id = c.id"
                                + " and r.reversed_at is null) and (reserved_minor, held) = (select coalesce(sum(cost_minor), 0),"
                                + " count(*) from reservation_coupon h join reservation v on v.id = h.reservation_id"
                                + " where h.campaign_id = c.id and v.state = 'HELD')")
                        .set("key", key)
                        .any())
                .isTrue();
    }
}
