package app.huike.crm.loyalty;

import java.time.YearMonth;
import org.joda.money.Money;

/**
 * What the shop owes its customers in one currency, of all that ends at the end of one month.
 *
 * @param month of the last day; null for what customers owe the shop
 * @param points to be spent; below zero for what customers owe
 * @param pending to come
 * @param worth of both together in money; null for stamps
 */
public record Liability(YearMonth month, long points, long pending, Money worth) {}
