package app.huike.crm.loyalty.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Why a person has to look at a referral: the new customer shares e-mail, phone or postal address with somebody. */
public final class ReferralClash {

    private ReferralClash() {}

    /** {@code SAME_CONTACT} as whose code it is, {@code POSSIBLE_DUPLICATE} of another customer, or nothing. */
    public static Optional<String> of(UUID referrerId, List<UUID> sameContact) {
        if (sameContact.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sameContact.contains(referrerId) ? "SAME_CONTACT" : "POSSIBLE_DUPLICATE");
    }
}
