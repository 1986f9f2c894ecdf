package app.huike.crm.offer;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of coupons, read when the application starts, which what cannot be kept prevents. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OfferSettings {

    @Inject
    @ConfigProperty(name = "huike.offers.left-after-refund")
    private Period leftAfterRefund;

    @PostConstruct
    void read() {
        if (leftAfterRefund.isNegative()) {
            throw new IllegalStateException(
                    "Setting huike.offers.left-after-refund: " + leftAfterRefund + " is negative");
        }
    }

    /** A coupon that comes back with a refund can be used for so long at least. */
    public Period leftAfterRefund() {
        return leftAfterRefund;
    }
}
