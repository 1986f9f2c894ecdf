package app.huike.web.rest.purchase;

import app.huike.crm.customer.Withdrawal;
import app.huike.crm.purchase.CustomerEventKind;
import app.huike.crm.purchase.CustomerEventOrder;
import app.huike.crm.purchase.RefundOrder;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened with a customer. */
public record CustomerEventRequest(
        @Nullable @Schema(description = "the shop's id of it; the same again is recorded once", example = "E-1")
                String ref,
        CustomerEventKind kind,
        @Schema(description = "when it happened; not before the purchase") Instant at,
        @Nullable @Schema(description = "of a purchase of this customer; with DELIVERED and RETURNED", example = "P-1")
                String purchaseRef,
        @Nullable @Schema(description = "pieces that came back; with RETURNED") List<RefundRequest.Line> lines,
        @Nullable @Schema(description = "what is no longer wanted; with OPTED_OUT, MARKETING unless said otherwise")
                Withdrawal withdraw) {

    private static final int MOST_LINES = 2_000;

    static CustomerEventOrder read(JsonBody body) {
        String ref = body.optionalRef("ref");
        CustomerEventKind kind = body.choice("kind", CustomerEventKind.class, EnumSet.allOf(CustomerEventKind.class));
        Instant at = body.instant("at");
        String purchase = body.optionalRef("purchaseRef");
        List<RefundOrder.Returned> lines = body.list("lines", MOST_LINES, RefundRequest.Line::read);
        Withdrawal withdraw = body.optionalChoice("withdraw", Withdrawal.class, EnumSet.allOf(Withdrawal.class));
        // where a line is wrong the body refuses
        return lines.stream().anyMatch(Objects::isNull)
                ? null
                : new CustomerEventOrder(ref, kind, at, purchase, lines, withdraw);
    }
}
