package app.huike.crm.offer.domain;

import app.huike.crm.journey.Stage;
import app.huike.crm.offer.CampaignView;
import app.huike.crm.offer.Names;
import app.huike.crm.offer.OfferState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** Builds campaigns for tests. */
final class ACampaign {

    private OfferState state = OfferState.ACTIVE;
    private Set<Stage> audience = Set.of();
    private Money budget;
    private Money spent = Money.parse("USD 0.00");
    private Money reserved = Money.parse("USD 0.00");
    private Integer most;
    private int redemptions;
    private Integer perCustomer;

    static ACampaign aCampaign() {
        return new ACampaign();
    }

    ACampaign ended() {
        state = OfferState.ENDED;
        return this;
    }

    ACampaign forStages(Stage... stages) {
        audience = Set.of(stages);
        return this;
    }

    ACampaign budget(String whole, String spentOfIt, String reservedOfIt) {
        budget = Money.parse(whole);
        spent = Money.parse(spentOfIt);
        reserved = Money.parse(reservedOfIt);
        return this;
    }

    ACampaign redeemed(int times, int ofAtMost) {
        redemptions = times;
        most = ofAtMost;
        return this;
    }

    ACampaign perCustomer(int limit) {
        perCustomer = limit;
        return this;
    }

    Campaign made() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        Instant at = Instant.parse("2026-06-01T00:00:00Z");
        CampaignView seen = new CampaignView(
                "summer",
                new Names("Summer", "夏季", "夏季"),
                "offer",
                day,
                day.plusDays(29),
                audience,
                budget,
                spent,
                reserved,
                most,
                redemptions,
                0,
                perCustomer,
                state,
                at,
                "marketing",
                0);
        return new Campaign(UUID.randomUUID(), UUID.randomUUID(), at, new Span(at, at.plusSeconds(2_591_999)), seen);
    }
}
