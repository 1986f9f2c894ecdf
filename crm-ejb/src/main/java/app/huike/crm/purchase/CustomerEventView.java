package app.huike.crm.purchase;

import app.huike.crm.customer.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A stored event of a customer.
 *
 * @param ref null where the shop gave none
 * @param purchaseRef null where it is about none
 * @param lines the pieces that came back, by article; empty for what is no return
 * @param withdraw null for what is no opt-out
 */
public record CustomerEventView(
        UUID id,
        String ref,
        String customerRef,
        CustomerEventKind kind,
        Instant at,
        String purchaseRef,
        List<RefundOrder.Returned> lines,
        Withdrawal withdraw,
        Instant recordedAt) {}
