package app.huike.web.rest.offer;

import app.huike.crm.offer.Redemption;
import app.huike.web.rest.common.MoneyJson;
import java.util.UUID;

/** A code was used; {@code discount} is to be taken off the basket. */
public record RedemptionJson(UUID id, MoneyJson discount) {

    static RedemptionJson of(Redemption redemption) {
        return new RedemptionJson(redemption.id(), MoneyJson.of(redemption.discount()));
    }
}
