package app.huike.lifecycle.welcome;

import app.huike.crm.offer.CouponView;
import java.util.Map;

/** What the welcome's steps give its templates, for tests of templates in other packages. */
public final class WelcomeModel {

    private WelcomeModel() {}

    public static Map<String, Object> of(CouponView coupon) {
        return SendCouponMessage.model(coupon);
    }
}
