package app.huike.web.rest.purchase;

import app.huike.crm.purchase.RefundView;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money given back. */
public record RefundJson(
        @Schema(description = "the shop's id of it, unique for the purchase", example = "F1") String ref,
        String purchaseRef,
        MoneyJson amount,
        @Nullable @Schema(description = "pieces that came back") List<RefundRequest.Line> lines,
        @Schema(description = "when it was recorded") Instant at) {

    static RefundJson of(RefundView view) {
        return new RefundJson(
                view.ref(),
                view.purchaseRef(),
                MoneyJson.of(view.amount()),
                view.lines().isEmpty()
                        ? null
                        : view.lines().stream().map(RefundRequest.Line::of).toList(),
                view.at());
    }
}
