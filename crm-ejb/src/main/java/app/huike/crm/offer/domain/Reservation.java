package app.huike.crm.offer.domain;

import app.huike.crm.offer.BenefitKind;
import app.huike.crm.offer.ReservationState;
import app.huike.crm.offer.ReservationView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A reservation as it stands in the database.
 *
 * @param customerId null where nobody told
 * @param member what the members' discount takes off
 * @param points that are held; null for none
 * @param cashback that is held; null for none
 * @param expiresAt the first moment at which it is over
 */
public record Reservation(
        UUID id,
        UUID customerId,
        ReservationState state,
        Money basket,
        Money member,
        String purchaseRef,
        Instant createdAt,
        Instant expiresAt,
        List<Part> parts,
        ReservationView.Points points,
        ReservationView.Points cashback) {

    /**
     * One coupon of it, and what it gets.
     *
     * @param campaignId null for none
     * @param single whether it is used up by one use
     * @param redemption null before the reservation is confirmed
     */
    public record Part(
            UUID couponId,
            CouponCode code,
            String offer,
            UUID campaignId,
            BenefitKind kind,
            boolean single,
            Money discount,
            Money credit,
            Money cost,
            UUID redemption) {

        static Part of(Award award) {
            Coupon coupon = award.claim().coupon();
            return new Part(
                    coupon.id(),
                    coupon.code(),
                    coupon.offer(),
                    coupon.campaignId(),
                    coupon.terms().benefit().kind(),
                    coupon.uses().single(),
                    award.discount(),
                    award.credit(),
                    award.cost(),
                    null);
        }

        private ReservationView.Held view() {
            return new ReservationView.Held(code.shown(), offer, kind, discount, credit, redemption);
        }
    }

    /** Of a basket's awards. */
    public static Reservation of(
            UUID id,
            UUID customerId,
            Pricing pricing,
            ReservationView.Points points,
            ReservationView.Points cashback,
            Instant createdAt,
            Instant expiresAt) {
        return new Reservation(
                id,
                customerId,
                ReservationState.HELD,
                pricing.basket().total(),
                pricing.member(),
                null,
                createdAt,
                expiresAt,
                pricing.awards().stream().map(Part::of).toList(),
                points,
                cashback);
    }

    /** What is held of points and of cash-back, in the order in which their accounts are locked. */
    public List<ReservationView.Points> held() {
        return Stream.of(points, cashback).filter(Objects::nonNull).toList();
    }

    public ReservationView view() {
        return new ReservationView(
                id,
                state,
                purchaseRef,
                basket,
                sum(Part::discount).plus(member),
                member,
                sum(Part::credit),
                points,
                cashback,
                createdAt,
                expiresAt,
                parts.stream().map(Part::view).toList());
    }

    private Money sum(Function<Part, Money> amount) {
        return parts.stream().map(amount).reduce(Money.zero(basket.getCurrencyUnit()), Money::plus);
    }
}
