package app.huike.crm.loyalty.domain;

/**
 * What a member bought, net of refunds, in the smallest unit of the shop's currency.
 *
 * @param lately in the months that a tier is reached by
 * @param inPeriod since the period began
 */
public record Spent(long lately, long inPeriod) {}
