package app.huike.web.rest.exchange;

import app.huike.crm.purchase.ExpectedFirst;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer whom a live import would contact, and why: the purchase would be the first ever. */
public record ImportStartJson(
        String customerRef,
        @Schema(description = "false where the import would create the customer, of whom nothing but the ref is known")
                boolean known,
        @Nullable String name,
        String purchaseRef,
        Instant at,
        MoneyJson total) {

    static ImportStartJson of(ExpectedFirst first) {
        return new ImportStartJson(
                first.customerRef(),
                first.customerId() != null,
                first.customerName(),
                first.purchaseRef(),
                first.at(),
                MoneyJson.of(first.total()));
    }
}
