package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.ReferralView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps who came by whose code, and what became of it. */
public interface ReferralBook {

    /** Until the transaction ends nobody else uses a code, buys by one or is rewarded for this customer. */
    void alone(UUID customerId);

    /** Paid, of goods, and not given back in full. */
    int keptPurchases(UUID customerId);

    /** Whether there is any purchase, kept or not. */
    boolean hasBought(UUID customerId);

    Optional<ReferralView> of(UUID refereeId);

    /** Newest first. */
    List<ReferralView> broughtBy(UUID referrerId);

    /** Whether the customer came by that one's code, or by the code of one who did, and so on. */
    boolean broughtByOneOf(UUID customerId, UUID by);

    /** @param clash why it is held from the beginning; null where it is not */
    void add(UUID refereeId, UUID referrerId, String clash, Instant at);

    /** Whether there was a referral that nothing had been bought with. */
    boolean bought(UUID refereeId, String purchaseRef, Instant at);

    /** Nothing stands against it but time. */
    void letWait(UUID refereeId);

    /** Whether it was not held before, nor over. */
    boolean hold(UUID refereeId, String reason);

    /** Whether it was held. */
    boolean approve(UUID refereeId);

    /** Whether it was neither rewarded nor over. */
    boolean end(UUID refereeId, String reason);

    /**
     * Two customers are one. Who turns out to have come by the own code ended it, and so did the one
     * who is gone where both came by one.
     */
    void move(UUID from, UUID into);

    /** That others came by the code of the customer. */
    void forget(UUID customerId);
}
