package app.huike.crm.offer;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsHolds;
import app.huike.crm.loyalty.PointsOnOffer;
import app.huike.crm.offer.domain.Pricing;
import app.huike.crm.offer.domain.Reservation;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;
import org.joda.money.MoneyUtils;

/**
 * Points and cash-back with which a customer pays a part of a basket. They are taken last: accounts of the ledger are locked behind coupons and
 * campaigns, that of the points before that of the cash-back.
 */
@Dependent
class PointsInCheckout {

    @Inject
    private PointsHolds holds;

    /** The customer whose points or cash-back are meant; null where none are. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    UUID holder(Checkout checkout) {
        return !checkout.paysFromLedger() ? null : holds.holder(checkout.customerRef());
    }

    /** What coupons, points and cash-back do to a basket, and why the latter do nothing; null where none were named. */
    record Priced(Pricing pricing, Quote.Points points, Quote.Points cashback) {}

    /** Prices a basket with its points and then its cash-back, each of them without where it cannot be used. */
    Priced priced(Checkout checkout, Function<Money, Pricing> pricing) {
        UUID customerId = holder(checkout);
        Money nothing = Money.zero(checkout.basket().total().getCurrencyUnit());
        if (customerId == null) {
            return new Priced(pricing.apply(nothing), null, null);
        }
        Quote.Points points = pays(checkout, customerId, LoyaltyCurrency.POINTS, nothing, pricing);
        Money byPoints = points == null ? nothing : points.paid();
        Quote.Points cashback = pays(checkout, customerId, LoyaltyCurrency.CASHBACK, byPoints, pricing);
        Money paid = cashback == null ? byPoints : byPoints.plus(cashback.paid());
        return new Priced(pricing.apply(paid), points, cashback);
    }

    /** @param already what else pays of the basket */
    private Quote.Points pays(
            Checkout checkout,
            UUID customerId,
            LoyaltyCurrency currency,
            Money already,
            Function<Money, Pricing> pricing) {
        long wanted = checkout.wanted(currency);
        if (wanted == 0) {
            return null;
        }
        PointsOnOffer offer = holds.look(customerId, currency, wanted);
        Refused refusal = refusal(offer, already, pricing);
        Money nothing = Money.zero(already.getCurrencyUnit());
        return new Quote.Points(wanted, refusal == null ? offer.worth() : nothing, refusal);
    }

    private static Refused refusal(PointsOnOffer offer, Money already, Function<Money, Pricing> pricing) {
        if (!offer.worth().isSameCurrency(already)) {
            return Refused.rule("POINTS_CURRENCY")
                    .with("currency", offer.worth().getCurrencyUnit().getCode());
        }
        if (offer.refusal() != null) {
            return offer.refusal();
        }
        Money paid = already.plus(offer.worth());
        Money payable = pricing.apply(paid).payable();
        return paid.isGreaterThan(payable)
                ? exceed(MoneyUtils.max(payable, already).minus(already))
                : null;
    }

    private static Refused exceed(Money most) {
        return Refused.rule("POINTS_EXCEED_BASKET").with("most", most);
    }

    /**
     * Prices a basket whose purchase may have spent points and cash-back already: of what they pay nothing is credited. Refusal {@code
     * POINTS_EXCEED_BASKET} where the coupons leave less than they paid.
     */
    Pricing pricedBesides(String purchaseRef, Money basket, Function<Money, Pricing> pricing) {
        Money paid = paidFor(purchaseRef, basket);
        Pricing priced = pricing.apply(paid);
        requireNoMore(paid, priced.payable());
        return priced;
    }

    /** What a reservation's purchase has spent besides it has to fit into what its coupons leave; the same refusal. */
    void requireFits(Reservation reservation, String purchaseRef) {
        Money besides = paidFor(purchaseRef, reservation.basket());
        if (besides.isPositive()) {
            Money left = reservation.parts().stream()
                    .map(Reservation.Part::discount)
                    .reduce(reservation.basket().minus(reservation.member()), Money::minus);
            Money held = reservation.held().stream()
                    .map(ReservationView.Points::paid)
                    .reduce(Money.zero(left.getCurrencyUnit()), Money::plus);
            requireNoMore(besides.plus(held), left);
        }
    }

    private static void requireNoMore(Money paid, Money most) {
        if (paid.isGreaterThan(most)) {
            throw exceed(most);
        }
    }

    /** Points pay nothing of what is paid in another currency. */
    private Money paidFor(String purchaseRef, Money basket) {
        Money paid = holds.paidFor(purchaseRef);
        return paid.isSameCurrency(basket) ? paid : Money.zero(basket.getCurrencyUnit());
    }

    /** Puts the points, or the cash-back, of a reservation aside; null where there are none. Refusals of {@link PointsHolds#hold}. */
    ReservationView.Points hold(
            UUID customerId, LoyaltyCurrency currency, Quote.Points points, UUID reservation, Instant until) {
        if (points == null) {
            return null;
        }
        UUID hold = holds.hold(customerId, currency, points.points(), "reservation:" + reservation, until)
                .id();
        return new ReservationView.Points(points.points(), points.paid(), hold);
    }

    /** Spends them for the purchase; refusal {@code RESERVATION_EXPIRED} where time was over and they are spent elsewhere. */
    void spend(Reservation reservation, String purchaseRef) {
        try {
            reservation.held().forEach(held -> holds.confirmLate(reservation.customerId(), held.holdId(), purchaseRef));
        } catch (Refused gone) {
            throw "POINTS_INSUFFICIENT".equals(gone.code()) ? Refused.conflict("RESERVATION_EXPIRED") : gone;
        }
    }

    void release(Reservation reservation) {
        reservation.held().forEach(held -> holds.release(reservation.customerId(), held.holdId()));
    }
}
