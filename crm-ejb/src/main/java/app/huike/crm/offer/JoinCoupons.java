package app.huike.crm.offer;

import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.offer.domain.JoinBook;
import app.huike.crm.platform.BusinessClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Two customers turned out to be one. The coupons of both are that one's; where both got one for the same cause, such as the welcome, only one can be
 * used: the one that was used already, else that of the customer who stays. Not a door.
 */
@Dependent
class JoinCoupons {

    private static final String REASON = "MERGED";

    @Inject
    private JoinBook book;

    @Inject
    private Telling telling;

    @Inject
    private BusinessClock clock;

    void join(@Observes @Priority(CustomersMerged.COUPONS) CustomersMerged merge) {
        book.revokeDoubles(merge.from(), merge.into(), REASON, clock.instant())
                .forEach(coupon -> telling.revoked(coupon, REASON));
        book.move(merge.from(), merge.into());
    }
}
