package app.huike.crm.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A product that a customer owns.
 *
 * @param serial the maker's, as the shop writes it
 * @param name what it is called, in the shop's words
 * @param coveredUntil last day of the warranty; null where there is none
 */
public record OwnedProduct(
        UUID id,
        UUID customerId,
        String serial,
        String sku,
        String name,
        LocalDate coveredUntil,
        Instant registeredAt) {}
