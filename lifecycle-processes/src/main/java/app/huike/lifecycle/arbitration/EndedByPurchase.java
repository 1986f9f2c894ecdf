package app.huike.lifecycle.arbitration;

import java.time.Instant;
import java.util.UUID;

/** A process that a purchase of its customer ends, or leads on. */
public interface EndedByPurchase {

    /** The process's key. */
    String process();

    /** A customer for whom it runs has bought, and is held until the transaction at hand ends. */
    void bought(UUID customerId, Instant at);
}
