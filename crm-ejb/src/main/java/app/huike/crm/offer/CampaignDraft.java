package app.huike.crm.offer;

import app.huike.crm.journey.Stage;
import java.time.LocalDate;
import java.util.Set;
import org.joda.money.Money;

/**
 * A campaign as somebody wants it.
 *
 * @param key 1 to 64 of lower-case letters, digits and hyphens; for good
 * @param firstDay of the shop
 * @param lastDay to its end
 * @param audience stages of the customers whom it is for; empty for everybody
 * @param budget all that it may cost: what is taken off, credited, and what gifts cost; null for no limit
 * @param maxRedemptions null for no limit
 * @param perCustomer how often one customer may take part; null for no limit
 * @param version as of {@link OfferDraft}
 */
public record CampaignDraft(
        String key,
        Names names,
        String offer,
        LocalDate firstDay,
        LocalDate lastDay,
        Set<Stage> audience,
        Money budget,
        Integer maxRedemptions,
        Integer perCustomer,
        long version) {}
