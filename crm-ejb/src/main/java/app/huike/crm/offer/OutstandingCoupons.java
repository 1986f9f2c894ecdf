package app.huike.crm.offer;

import java.time.YearMonth;
import org.joda.money.Money;

/**
 * Coupons that customers hold and have not used, of all that end in one month of the shop.
 *
 * @param coupons how many
 * @param worth of those that take off an amount, or whose share is limited to one: the most that they can cost; what the others cost only a
 *     basket says
 * @param open how many of them only a basket says it of
 */
public record OutstandingCoupons(YearMonth month, long coupons, Money worth, long open) {}
