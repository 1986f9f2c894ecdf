package app.huike.crm.loyalty;

import java.time.LocalDate;
import java.util.Set;
import org.joda.money.Money;

/**
 * Where a member stands and is going.
 *
 * @param tier that holds now
 * @param earned what spending alone has earned; lower than {@code tier} where a paid membership grants more
 * @param periodEnds the last day of the period in which the tier is kept
 * @param spent net of refunds, in the last twelve months
 * @param projected what holds after the period's end if nothing more is bought
 * @param next the tier above; null for the highest
 * @param missingToNext what has to be bought for it; null for the highest
 * @param missingToKeep what has to be bought until the period's end (and the days of grace) to keep {@code earned}; zero where it is kept
 * @param benefits what the tier brings
 * @param discountPercent of the exclusive discount; 0 where there is none
 */
public record TierStatus(
        Tier tier,
        Tier earned,
        LocalDate periodEnds,
        Money spent,
        Tier projected,
        Tier next,
        Money missingToNext,
        Money missingToKeep,
        Set<Benefit> benefits,
        int discountPercent) {

    public TierStatus {
        benefits = Set.copyOf(benefits);
    }
}
