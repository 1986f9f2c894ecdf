package app.huike.crm.offer;

import app.huike.crm.journey.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.joda.money.Money;

/**
 * A campaign and what became of it. Parameters as of {@link CampaignDraft}.
 *
 * @param spent by redemptions that were not reversed
 * @param reserved by baskets that are in checkout
 * @param redemptions that were not reversed
 * @param reservations that wait for their purchase
 */
public record CampaignView(
        String key,
        Names names,
        String offer,
        LocalDate firstDay,
        LocalDate lastDay,
        Set<Stage> audience,
        Money budget,
        Money spent,
        Money reserved,
        Integer maxRedemptions,
        int redemptions,
        int reservations,
        Integer perCustomer,
        OfferState state,
        Instant changedAt,
        String changedBy,
        long version) {

    /** What the budget has left; null where there is none. */
    public Money left() {
        return budget == null ? null : budget.minus(spent).minus(reserved);
    }
}
