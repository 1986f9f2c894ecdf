package app.huike.crm.offer;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.MemberDiscount;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.offer.PointsInCheckout.Priced;
import app.huike.crm.offer.domain.Claim;
import app.huike.crm.offer.domain.CounterBook.How;
import app.huike.crm.offer.domain.Moment;
import app.huike.crm.offer.domain.Pricing;
import app.huike.crm.offer.domain.Reservation;
import app.huike.crm.offer.domain.ReservationBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door of checkouts: coupons are held for a basket while it is paid. What is held is nobody else's; what is given up, or not bought in
 * time, is everybody's again.
 */
@Stateless
public class Reservations {

    @Inject
    private ReservationBook book;

    @Inject
    private Claims claims;

    @Inject
    private CodeGuesses guesses;

    @Inject
    private Taking taking;

    @Inject
    private PointsInCheckout points;

    @Inject
    private Confirming confirming;

    @Inject
    private Tiers tiers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    @ConfigProperty(name = "huike.offers.reserved-for")
    private Duration reservedFor;

    /** What {@link #reserve} did. */
    public record Reserved(ReservationView reservation, Quote quote) {}

    /** What {@link #confirm} did. */
    public record Confirmed(ReservationView reservation, boolean repeated) {}

    /**
     * Holds coupons, points and cash-back for a basket, and the members' discount as it is now: all of them, or none. Refusals as of {@link Redemptions#redeem}, for the first coupon that cannot
     * be used; {@code POINTS_INSUFFICIENT}, {@code POINTS_TOO_FEW}, {@code POINTS_STEP}, {@code POINTS_EXCEED_BASKET}, {@code POINTS_CURRENCY},
     * {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED} for points and cash-back.
     */
    public Reserved reserve(Checkout checkout) {
        Actor actor = Rights.require(Permission.COUPON_REDEEM);
        checkout.requireSound();
        new Check()
                .that(
                        !checkout.codes().isEmpty() || checkout.paysFromLedger(),
                        "coupons",
                        "",
                        "one or more, or points or cash-back")
                .refuse();
        guesses.requireNoWait(actor, checkout.customerRef());
        List<Claim> wanted = claims.of(checkout.codes(), checkout.customerRef(), true).values().stream()
                .map(claim -> claim.orElseThrow(() -> guesses.unknown(actor, checkout.customerRef())))
                .toList();
        Moment now = now();
        MemberDiscount members = tiers.discount(checkout.customerRef(), now.at());
        Priced priced =
                points.priced(checkout, paid -> Pricing.of(checkout.basket(), List.of(), wanted, paid, members, now)
                        .whole());
        requireUsable(priced.points());
        requireUsable(priced.cashback());
        taking.take(priced.pricing().awards(), checkout.basket(), How.HELD, now);
        Reservation reservation = reservation(checkout, wanted, priced, now);
        book.add(reservation, actor.login());
        return new Reserved(reservation.view(), Quotes.quote(priced, members, List.of()));
    }

    private static void requireUsable(Quote.Points points) {
        if (points != null && points.refusal() != null) {
            throw points.refusal();
        }
    }

    private Reservation reservation(Checkout checkout, List<Claim> wanted, Priced priced, Moment now) {
        UUID customerId = wanted.isEmpty()
                ? points.holder(checkout)
                : wanted.get(0).claimant().customerId();
        UUID id = Ids.next();
        Instant until = now.at().plus(reservedFor);
        return Reservation.of(
                id,
                customerId,
                priced.pricing(),
                points.hold(customerId, LoyaltyCurrency.POINTS, priced.points(), id, until),
                points.hold(customerId, LoyaltyCurrency.CASHBACK, priced.cashback(), id, until),
                now.at(),
                until);
    }

    /** One reservation; refusal {@code RESERVATION_UNKNOWN}. */
    public ReservationView get(UUID id) {
        Actor actor = Rights.require(Permission.COUPON_REDEEM);
        return book.find(id, rows(actor)).orElseThrow(Reservations::unknown).view();
    }

    /**
     * The basket was bought: what was held is redeemed. The same purchase again is answered with what is stored. One that is over is
     * confirmed all the same where nobody else took what it held. Refusals: {@code RESERVATION_UNKNOWN}, {@code RESERVATION_CONFIRMED} (for
     * another purchase), {@code RESERVATION_RELEASED}, {@code RESERVATION_EXPIRED}, {@code COUPON_NOT_COMBINABLE} where the purchase has
     * used other coupons, {@code POINTS_EXCEED_BASKET} where it has spent points or cash-back besides, {@code FIELD_INVALID}.
     */
    public Confirmed confirm(UUID id, String purchaseRef) {
        Actor actor = Rights.require(Permission.COUPON_REDEEM);
        new Check().ref("purchaseRef", purchaseRef).refuse();
        Reservation reservation = book.lock(id, rows(actor)).orElseThrow(Reservations::unknown);
        if (reservation.state() == ReservationState.CONFIRMED) {
            if (!reservation.purchaseRef().equals(purchaseRef)) {
                throw Refused.conflict("RESERVATION_CONFIRMED").with("purchase", reservation.purchaseRef());
            }
            return new Confirmed(reservation.view(), true);
        }
        confirming.confirm(reservation, purchaseRef, now());
        return new Confirmed(get(id), false);
    }

    /** The basket was given up. Twice is once. Refusals {@code RESERVATION_UNKNOWN}, {@code RESERVATION_CONFIRMED}. */
    public void release(UUID id) {
        Actor actor = Rights.require(Permission.COUPON_REDEEM);
        Reservation reservation = book.lock(id, rows(actor)).orElseThrow(Reservations::unknown);
        if (reservation.state() == ReservationState.CONFIRMED) {
            throw Refused.conflict("RESERVATION_CONFIRMED").with("purchase", reservation.purchaseRef());
        }
        if (reservation.state() == ReservationState.HELD) {
            book.markReleased(id, clock.instant());
            book.giveBack(List.of(id));
            points.release(reservation);
        }
    }

    /** A till serves whoever comes. */
    private static CustomerRows rows(Actor actor) {
        return actor.is(Role.TILL) ? CustomerRows.ALL : Rights.customerRowsToActOn();
    }

    private Moment now() {
        return new Moment(clock.instant(), shop.zone());
    }

    private static Refused unknown() {
        return Refused.unknown("RESERVATION_UNKNOWN");
    }
}
