package app.huike.crm.offer.domain;

import app.huike.crm.offer.CampaignView;
import app.huike.crm.offer.OfferState;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** A campaign as it stands in the database. */
public record Campaign(UUID id, UUID offerId, Instant createdAt, Span span, CampaignView seen) {

    boolean runs() {
        return seen.state() == OfferState.ACTIVE;
    }

    /** Why it does not pay so much for one more redemption. */
    public Optional<Refused> refusal(Money cost) {
        if (!runs()) {
            return Optional.of(Refused.rule("CAMPAIGN_ENDED"));
        }
        if (seen.maxRedemptions() != null && seen.redemptions() + seen.reservations() >= seen.maxRedemptions()) {
            return Optional.of(Refused.rule("CAMPAIGN_USED_UP"));
        }
        return seen.budget() != null && cost.isGreaterThan(seen.left())
                ? Optional.of(Refused.rule("CAMPAIGN_BUDGET_SPENT"))
                : Optional.empty();
    }
}
