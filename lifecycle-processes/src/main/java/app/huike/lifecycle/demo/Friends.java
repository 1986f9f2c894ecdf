package app.huike.lifecycle.demo;

import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.ReferralCode;
import app.huike.crm.loyalty.Referrals;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Newcomers who come by a friend's code, which they name before they buy for the first time. */
@Dependent
class Friends {

    private static final Duration BEFORE_BUYING = Duration.ofMinutes(1);

    /** Who brings whom. */
    enum Brought {
        /** Long enough ago: both have their reward. */
        ZHOU_SITING(825, FixedPerson.HUANG_ZHIHAO.number()),
        /** Both are rewarded when the clock is moved by some ten days. */
        ISABEL_EVANS(1467, 1166);

        private final int newcomer;
        private final int friend;

        Brought(int newcomer, int friend) {
            this.newcomer = newcomer;
            this.friend = friend;
        }
    }

    @Inject
    private Customers customers;

    @Inject
    private Referrals referrals;

    /** What is told before that first purchase; empty where nobody brought the customer. */
    static Optional<DemoEvent> event(DemoPurchase first) {
        for (Brought one : Brought.values()) {
            if (one.newcomer == first.customer()) {
                return Optional.of(new DemoEvent(
                        Script.told(first.at()),
                        DemoEvent.Kind.REFERRAL,
                        one.newcomer,
                        Cast.ref(one.friend),
                        first.at().minus(BEFORE_BUYING),
                        null,
                        null));
            }
        }
        return Optional.empty();
    }

    void use(String customerRef, String friendRef) {
        Optional<ReferralCode> code = customers.idOf(friendRef).flatMap(referrals::codeOf);
        code.ifPresent(known -> referrals.use(customerRef, known.code()));
    }
}
