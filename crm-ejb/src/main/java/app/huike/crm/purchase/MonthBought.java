package app.huike.crm.purchase;

import java.time.YearMonth;
import org.joda.money.Money;

/**
 * What a customer bought in one month of the shop's calendar.
 *
 * @param purchases those that were paid and not refunded in full
 * @param net paid less refunded, in the shop's currency; purchases in other currencies count, but add nothing
 */
public record MonthBought(YearMonth month, int purchases, Money net) {}
