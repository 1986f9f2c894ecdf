package app.huike.web.rest.purchase;

import app.huike.crm.customer.Withdrawal;
import app.huike.crm.purchase.CustomerEventKind;
import app.huike.crm.purchase.CustomerEventView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded event of a customer. */
public record CustomerEventJson(
        String id,
        @Nullable String ref,
        String customerRef,
        CustomerEventKind kind,
        Instant at,
        @Nullable String purchaseRef,
        @Nullable @Schema(description = "pieces that came back, by article") List<RefundRequest.Line> lines,
        @Nullable Withdrawal withdraw,
        Instant recordedAt) {

    static CustomerEventJson of(CustomerEventView view) {
        return new CustomerEventJson(
                view.id().toString(),
                view.ref(),
                view.customerRef(),
                view.kind(),
                view.at(),
                view.purchaseRef(),
                view.lines().isEmpty()
                        ? null
                        : view.lines().stream().map(RefundRequest.Line::of).toList(),
                view.withdraw(),
                view.recordedAt());
    }
}
