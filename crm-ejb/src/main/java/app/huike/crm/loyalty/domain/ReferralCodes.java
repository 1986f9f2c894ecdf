package app.huike.crm.loyalty.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps the codes that customers share with friends. */
public interface ReferralCodes {

    /** Whose code it is; twelve characters without hyphens. */
    Optional<UUID> ownerOf(String code);

    Optional<String> codeOf(UUID customerId);

    /** Keeps the code, unless the customer has one. */
    void keepCode(UUID customerId, String code, Instant at);

    /** Two customers are one, who has the code of one of them: the own where both had one. */
    void move(UUID from, UUID into);

    void forget(UUID customerId);
}
