package app.huike.crm.purchase;

import java.time.Instant;
import org.joda.money.Money;

/**
 * A stored refund.
 *
 * @param full whether nothing of the purchase is left paid
 * @param repeated whether it had been stored before, so that nothing happened now
 */
public record RefundView(String ref, String purchaseRef, Money amount, Instant at, boolean full, boolean repeated) {}
