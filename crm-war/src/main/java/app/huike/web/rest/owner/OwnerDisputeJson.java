package app.huike.web.rest.owner;

import app.huike.crm.customer.OwnerDispute;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody says that a colleague's customer is his. */
public record OwnerDisputeJson(
        String id,
        String customerRef,
        @Schema(description = "login", example = "manager2") String claimedBy,
        @Schema(description = "login of who had the customer then", example = "manager1") String owner,
        @Nullable String reason,
        Instant claimedAt) {

    static OwnerDisputeJson of(OwnerDispute dispute) {
        return new OwnerDisputeJson(
                dispute.id().toString(),
                dispute.customerRef(),
                dispute.claimedBy(),
                dispute.owner(),
                dispute.reason(),
                dispute.claimedAt());
    }
}
