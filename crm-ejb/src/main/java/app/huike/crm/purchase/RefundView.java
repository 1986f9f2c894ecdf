package app.huike.crm.purchase;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * A stored refund.
 *
 * @param lines the pieces that came back; empty where nobody told
 * @param full whether nothing of the purchase is left paid
 * @param repeated whether it had been stored before, so that nothing happened now
 */
public record RefundView(
        String ref,
        String purchaseRef,
        Money amount,
        List<RefundOrder.Returned> lines,
        Instant at,
        boolean full,
        boolean repeated) {}
