package app.huike.web.rest.offer;

import app.huike.crm.offer.BenefitKind;
import app.huike.crm.offer.Redemption;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code was used. */
public record RedemptionJson(
        UUID id,
        @Schema(description = "to be taken off the basket") MoneyJson discount,
        @Nullable @Schema(description = "to be taken off besides, as the customer's tier brings it; absent for nothing")
                MoneyJson memberDiscount,
        @Schema(description = "what sort of thing it gave; a gift is to be handed over") BenefitKind kind,
        @Schema(description = "key of its offer", example = "summer-bag") String offer,
        @Nullable @Schema(description = "credited to the customer afterwards") MoneyJson credit) {

    static RedemptionJson of(Redemption redemption) {
        return new RedemptionJson(
                redemption.id(),
                MoneyJson.of(redemption.discount()),
                redemption.member().isZero() ? null : MoneyJson.of(redemption.member()),
                redemption.kind(),
                redemption.offer(),
                redemption.credit().isZero() ? null : MoneyJson.of(redemption.credit()));
    }
}
