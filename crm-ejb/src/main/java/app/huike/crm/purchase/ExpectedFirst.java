package app.huike.crm.purchase;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A purchase that was looked at and not stored, and that would be its customer's first ever: storing it live would contact the customer.
 *
 * @param id of the list's row
 * @param customerId null for a customer of whom nothing is known yet
 * @param customerName null where it is not known
 */
public record ExpectedFirst(
        UUID id,
        String customerRef,
        UUID customerId,
        String customerName,
        String purchaseRef,
        Instant at,
        Money total) {}
