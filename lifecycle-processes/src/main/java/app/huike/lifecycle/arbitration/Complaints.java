package app.huike.lifecycle.arbitration;

import java.util.UUID;

/** Whether a customer has a complaint that freezes other processes. The container's beans of this type are all asked. */
public interface Complaints {

    boolean open(UUID customerId);
}
