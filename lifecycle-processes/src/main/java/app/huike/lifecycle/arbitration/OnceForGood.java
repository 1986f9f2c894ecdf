package app.huike.lifecycle.arbitration;

import java.util.UUID;

/** Who knows of processes that run once per customer for good. The container's beans of this type are all asked. */
public interface OnceForGood {

    /** Whether the customer had his one run of the process, or has it. */
    boolean had(String processKey, UUID customerId);
}
