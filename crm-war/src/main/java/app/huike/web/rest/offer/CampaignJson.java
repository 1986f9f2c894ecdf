package app.huike.web.rest.offer;

import app.huike.crm.journey.Stage;
import app.huike.crm.offer.CampaignView;
import app.huike.crm.offer.OfferState;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer for a time and an audience, and what became of it. */
public record CampaignJson(
        @Schema(example = "summer-2026") String key,
        @Schema(description = "by language: en, zh-Hans, zh-Hant") Map<String, String> names,
        OfferState state,
        @Schema(description = "key of the offer") String offer,
        LocalDate firstDay,
        @Schema(description = "to its end") LocalDate lastDay,
        @Schema(description = "stages of the customers whom it is for; empty for everybody") List<Stage> audience,
        @Nullable @Schema(description = "all that it may cost; absent for no limit") MoneyJson budget,
        @Schema(description = "by redemptions that were not reversed") MoneyJson spent,
        @Schema(description = "by baskets in checkout") MoneyJson reserved,
        @Nullable MoneyJson left,
        @Nullable Integer maxRedemptions,
        @Schema(description = "that were not reversed") int redemptions,
        @Schema(description = "baskets in checkout") int reservations,
        @Nullable @Schema(description = "how often one customer may take part") Integer perCustomer) {

    static CampaignJson of(CampaignView campaign) {
        return new CampaignJson(
                campaign.key(),
                OfferJson.names(campaign.names()),
                campaign.state(),
                campaign.offer(),
                campaign.firstDay(),
                campaign.lastDay(),
                campaign.audience().stream().sorted().toList(),
                MoneyJson.of(campaign.budget()),
                MoneyJson.of(campaign.spent()),
                MoneyJson.of(campaign.reserved()),
                MoneyJson.of(campaign.left()),
                campaign.maxRedemptions(),
                campaign.redemptions(),
                campaign.reservations(),
                campaign.perCustomer());
    }
}
