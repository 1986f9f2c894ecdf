package app.huike.crm.loyalty;

import app.huike.crm.shared.Refused;
import org.joda.money.Money;

/**
 * What so many points would pay.
 *
 * @param worth in money; null for stamps
 * @param refusal why they cannot be used now; null where they can
 */
public record PointsOnOffer(long points, Money worth, Refused refusal) {}
