package app.huike.crm.purchase;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * A purchase as the shop tells it.
 *
 * @param ref the shop's id of the purchase
 * @param customerRef the shop's id of the customer; an unknown one is created bare
 * @param total what was paid, zero or more
 * @param category of the whole purchase; null where the lines tell or nobody does
 * @param lines may be empty; otherwise they add up to the total
 */
public record PurchaseOrder(
        String ref, String customerRef, Instant at, Money total, String category, List<PurchaseLine> lines) {}
