package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.PointsSpending;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points were spent; {@code worth} is to be taken off what is to be paid. */
public record SpendingJson(
        UUID id,
        long points,
        @Nullable @Schema(description = "absent for stamps") MoneyJson worth,
        String purchaseRef,
        Instant at,
        @Nullable @Schema(description = "when it was undone; absent while it holds") Instant returnedAt) {

    static SpendingJson of(PointsSpending spending) {
        return new SpendingJson(
                spending.id(),
                spending.points(),
                spending.worth() == null ? null : MoneyJson.of(spending.worth()),
                spending.ref(),
                spending.at(),
                spending.returnedAt());
    }
}
