package app.huike.crm.loyalty.domain;

import java.time.Instant;

/** Whether the customer of an account knows in time of an end, or need not be told: then what is over lapses. */
@FunctionalInterface
public interface Notices {

    /** Nobody need be told. */
    Notices ALL = end -> true;

    boolean heldFor(Instant end);
}
