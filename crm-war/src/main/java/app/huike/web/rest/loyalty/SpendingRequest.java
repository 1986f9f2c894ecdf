package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points, stamps or cash-back to be spent for a purchase. */
public record SpendingRequest(
        @Schema(description = "at least 1; cash-back in the smallest coin", example = "700") int points,
        @Nullable @Schema(description = "POINTS unless said; STAMPS are spent by full cards") LoyaltyCurrency currency,
        @Schema(description = "the same again is answered with what is stored", example = "P-1") String purchaseRef) {

    private static final int MOST = 1_000_000_000;

    static SpendingRequest read(JsonBody body) {
        LoyaltyCurrency said =
                body.optionalChoice("currency", LoyaltyCurrency.class, EnumSet.allOf(LoyaltyCurrency.class));
        return new SpendingRequest(
                body.integer("points", 1, MOST), said == null ? LoyaltyCurrency.POINTS : said, body.ref("purchaseRef"));
    }
}
