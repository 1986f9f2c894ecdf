package app.huike.crm.purchase;

import org.joda.money.Money;

/**
 * What was paid for a purchase and how much of it was given back until now.
 *
 * @param refunded never more than the total
 */
public record Paid(Money total, Money refunded) {}
