package app.huike.crm.offer;

import app.huike.crm.offer.domain.Award;
import app.huike.crm.offer.domain.Claim;
import app.huike.crm.offer.domain.CounterBook.How;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.Moment;
import app.huike.crm.offer.domain.Pricing;
import app.huike.crm.offer.domain.RedemptionBook;
import app.huike.crm.offer.domain.Reservation;
import app.huike.crm.offer.domain.Reservation.Part;
import app.huike.crm.offer.domain.ReservationBook;
import app.huike.crm.platform.Ids;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** Makes redemptions of what a reservation holds. */
@Dependent
class Confirming {

    @Inject
    private ReservationBook book;

    @Inject
    private RedemptionBook redemptions;

    @Inject
    private Claims claims;

    @Inject
    private Taking taking;

    @Inject
    private PointsInCheckout points;

    @Inject
    private Telling telling;

    void confirm(Reservation reservation, String purchaseRef, Moment now) {
        List<Claim> held = claims.held(reservation);
        redemptions.lock(purchaseRef);
        switch (reservation.state()) {
            case EXPIRED -> takeAgain(reservation, held, now);
            case RELEASED -> throw Refused.conflict("RESERVATION_RELEASED");
            case HELD, CONFIRMED -> {}
        }
        requireGoTogether(redemptions.usedFor(reservation.customerId(), purchaseRef), held);
        points.requireFits(reservation, purchaseRef);
        book.confirm(reservation, purchaseRef, now.at());
        points.spend(reservation, purchaseRef);
        for (int at = 0; at < held.size(); at++) {
            redeem(reservation, reservation.parts().get(at), held.get(at).coupon(), purchaseRef, now);
        }
    }

    /** Time is up, but nobody else may have come. */
    private void takeAgain(Reservation reservation, List<Claim> held, Moment now) {
        if (held.stream().anyMatch(claim -> claim.coupon().over(now.at()))) {
            throw expired();
        }
        try {
            taking.take(awards(reservation, held), Basket.of(reservation.basket()), How.HELD, now);
        } catch (Refused taken) {
            throw expired();
        }
    }

    private static List<Award> awards(Reservation reservation, List<Claim> held) {
        return IntStream.range(0, held.size())
                .mapToObj(at -> {
                    Part part = reservation.parts().get(at);
                    return new Award(held.get(at), part.discount(), part.credit(), List.of());
                })
                .toList();
    }

    private static Refused expired() {
        return Refused.conflict("RESERVATION_EXPIRED");
    }

    private static void requireGoTogether(List<Pricing.Used> used, List<Claim> held) {
        held.forEach(claim -> Pricing.besides(used, claim).ifPresent(refusal -> {
            throw refusal;
        }));
    }

    private void redeem(Reservation reservation, Part part, Coupon coupon, String purchaseRef, Moment now) {
        Redemption redemption = new Redemption(
                Ids.next(),
                coupon.id(),
                part.offer(),
                part.kind(),
                purchaseRef,
                reservation.basket(),
                part.discount(),
                Money.zero(reservation.basket().getCurrencyUnit()),
                part.credit(),
                now.at(),
                false);
        redemptions.add(
                redemption,
                new RedemptionBook.Use(
                        reservation.customerId(), part.campaignId(), part.cost(), part.single(), reservation.id()));
        telling.redeemed(reservation.customerId(), coupon, redemption);
    }
}
