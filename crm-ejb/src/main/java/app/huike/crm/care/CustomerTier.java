package app.huike.crm.care;

import java.util.UUID;

/** What the care room wants to know of a customer's tier; a faster answer is promised to the best ones. */
public interface CustomerTier {

    /** Whether the customer is of tier Gold or above. */
    boolean goldOrAbove(UUID customerId);
}
