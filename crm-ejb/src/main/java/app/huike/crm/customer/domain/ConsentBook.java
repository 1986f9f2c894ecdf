package app.huike.crm.customer.domain;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is known of customers' consent. */
public interface ConsentBook {

    /** What holds now; empty for UNKNOWN. */
    Optional<Consent> now(UUID customerId, Purpose purpose, Channel channel);

    /** Keeps a statement for good, once; whether it is a new one. */
    boolean keep(UUID customerId, ConsentStatement statement, boolean applied, String actor, Instant at);

    /** From now on that statement holds. */
    void hold(UUID customerId, ConsentStatement statement);

    /** Forgets what holds and the words of every statement. */
    void forget(UUID customerId);
}
