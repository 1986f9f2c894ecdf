package app.huike.crm.purchase;

import java.time.Instant;
import org.joda.money.Money;

/** A stored refund. */
public record RefundView(String ref, String purchaseRef, Money amount, Instant at, boolean full) {}
