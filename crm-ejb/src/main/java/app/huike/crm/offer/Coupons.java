package app.huike.crm.offer;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** The door of the coupons. */
@Stateless
public class Coupons {

    /** Grants a coupon; the same customer, cause and causeRef again is answered with the coupon that is there. For processes. */
    public CouponView grant(CouponGrant grant) {
        throw new UnsupportedOperationException();
    }

    /**
     * Redeems a code for a purchase, in one transaction. The same purchase again is answered with what is stored. Refusals:
     * {@code COUPON_UNKNOWN} (also for another customer's), {@code COUPON_USED}, {@code COUPON_EXPIRED}, {@code COUPON_REVOKED},
     * {@code BASKET_TOO_SMALL}, {@code CODE_GUESSES}.
     *
     * @param code as typed: groups, case and blanks do not matter
     */
    public Redemption redeem(String code, String customerRef, String purchaseRef, Money basket) {
        throw new UnsupportedOperationException();
    }

    /** Takes an unused coupon back; answers whether it was unused. For processes. */
    public boolean revoke(UUID couponId, String reason) {
        throw new UnsupportedOperationException();
    }

    /** One coupon. */
    public Optional<CouponView> get(UUID couponId) {
        throw new UnsupportedOperationException();
    }

    /** A customer's coupons, newest first. */
    public List<CouponView> of(UUID customerId) {
        throw new UnsupportedOperationException();
    }
}
