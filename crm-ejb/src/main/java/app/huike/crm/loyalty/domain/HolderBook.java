package app.huike.crm.loyalty.domain;

import app.huike.crm.security.CustomerRows;
import java.util.Optional;
import java.util.UUID;

/** Finds the customers whose points or membership is meant. */
public interface HolderBook {

    /** A customer. */
    record Holder(UUID customerId, boolean erased) {}

    Optional<Holder> find(String ref, CustomerRows rows);
}
