package app.huike.crm.purchase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/** A stored purchase. */
public record PurchaseView(
        UUID id,
        String ref,
        UUID customerId,
        String customerRef,
        Instant at,
        Money total,
        Money refunded,
        String category,
        Mode mode,
        List<PurchaseLine> lines) {}
