package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.ReferralSide;
import app.huike.crm.loyalty.ReferralView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps codes, who came by them, and who was rewarded. */
public interface ReferralBook {

    /** Until the transaction ends nobody else uses a code, buys by one or is rewarded for this customer. */
    void alone(UUID customerId);

    /** Whose code it is; twelve characters without hyphens. */
    Optional<UUID> ownerOf(String code);

    Optional<String> codeOf(UUID customerId);

    /** Keeps the code, unless the customer has one. */
    void keepCode(UUID customerId, String code, Instant at);

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

    boolean rewarded(UUID refereeId, ReferralSide side);

    /** Whether it was not rewarded before; the referee's reward makes the referral count. */
    boolean reward(UUID refereeId, ReferralSide side, UUID customerId, Instant at);

    /** Takes one of the year's rewards; false where so many were given. */
    boolean countYear(UUID customerId, int year, int atMost);

    /**
     * Two customers are one: codes, who came by them, and what was counted. Who turns out to have come by the own code ended it, and so did the one
     * who is gone where both came by one.
     */
    void move(UUID from, UUID into);

    /** The customer's code, and that others came by it. */
    void forget(UUID customerId);
}
