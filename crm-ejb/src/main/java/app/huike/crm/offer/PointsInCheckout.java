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

/** Points with which a customer pays a part of a basket. They are taken last: accounts of the ledger are locked behind coupons and campaigns. */
@Dependent
class PointsInCheckout {

    @Inject
    private PointsHolds holds;

    /** The customer whose points are meant; null where none are. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    UUID holder(Checkout checkout) {
        return checkout.points() == 0 ? null : holds.holder(checkout.customerRef());
    }

    /** What coupons and points do to a basket, and why points do nothing. */
    record Priced(Pricing pricing, Quote.Points points) {}

    /** Prices a basket with its points; without them where they cannot be used. */
    Priced priced(Checkout checkout, Function<Money, Pricing> pricing) {
        UUID customerId = holder(checkout);
        Money nothing = Money.zero(checkout.basket().total().getCurrencyUnit());
        if (customerId == null) {
            return new Priced(pricing.apply(nothing), null);
        }
        PointsOnOffer offer = holds.look(customerId, LoyaltyCurrency.POINTS, checkout.points());
        if (!offer.worth().isSameCurrency(nothing)) {
            Refused other = Refused.rule("POINTS_CURRENCY")
                    .with("currency", offer.worth().getCurrencyUnit().getCode());
            return refused(checkout, pricing.apply(nothing), other);
        }
        Pricing whole = pricing.apply(offer.worth());
        Refused refusal = offer.refusal() == null ? tooMany(offer, whole) : offer.refusal();
        return refusal == null
                ? new Priced(whole, new Quote.Points(checkout.points(), offer.worth(), null))
                : refused(checkout, pricing.apply(nothing), refusal);
    }

    private static Refused tooMany(PointsOnOffer offer, Pricing pricing) {
        return offer.worth().isGreaterThan(pricing.payable()) ? exceed(pricing.payable()) : null;
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
            Money held = reservation.points() == null
                    ? Money.zero(left.getCurrencyUnit())
                    : reservation.points().paid();
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

    private static Priced refused(Checkout checkout, Pricing pricing, Refused refusal) {
        Money nothing = Money.zero(checkout.basket().total().getCurrencyUnit());
        return new Priced(pricing, new Quote.Points(checkout.points(), nothing, refusal));
    }

    /** Puts the points of a reservation aside; null where there are none. Refusals of {@link PointsHolds#hold}. */
    ReservationView.Points hold(UUID customerId, Quote.Points points, UUID reservation, Instant until) {
        if (points == null) {
            return null;
        }
        UUID hold = holds.hold(customerId, LoyaltyCurrency.POINTS, points.points(), "reservation:" + reservation, until)
                .id();
        return new ReservationView.Points(points.points(), points.paid(), hold);
    }

    /** Spends them for the purchase; refusal {@code RESERVATION_EXPIRED} where time was over and they are spent elsewhere. */
    void spend(Reservation reservation, String purchaseRef) {
        if (reservation.points() != null) {
            try {
                holds.confirmLate(reservation.customerId(), reservation.points().holdId(), purchaseRef);
            } catch (Refused gone) {
                throw "POINTS_INSUFFICIENT".equals(gone.code()) ? Refused.conflict("RESERVATION_EXPIRED") : gone;
            }
        }
    }

    void release(Reservation reservation) {
        if (reservation.points() != null) {
            holds.release(reservation.customerId(), reservation.points().holdId());
        }
    }
}
