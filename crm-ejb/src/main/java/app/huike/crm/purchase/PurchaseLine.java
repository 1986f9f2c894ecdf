package app.huike.crm.purchase;

import org.joda.money.Money;

/**
 * One line of a purchase.
 *
 * @param category may be null
 * @param quantity pieces, at least 1
 * @param price of one piece
 */
public record PurchaseLine(String sku, String category, int quantity, Money price) {}
