package app.huike.web.rest.offer;

import app.huike.crm.offer.Redemption;
import app.huike.web.rest.common.MoneyJson;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code was used. */
public record RedemptionJson(UUID id, @Schema(description = "to be taken off the basket") MoneyJson discount) {

    static RedemptionJson of(Redemption redemption) {
        return new RedemptionJson(redemption.id(), MoneyJson.of(redemption.discount()));
    }
}
