package app.huike.web.rest.owner;

import app.huike.crm.customer.OwnerView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who looks after a customer. */
public record OwnerJson(
        String customerRef,
        @Nullable @Schema(description = "login; absent for nobody", example = "manager1") String owner,
        @Nullable String team,
        @Nullable Instant since,
        @Nullable @Schema(description = "until when no colleague may take the customer") Instant protectedUntil,
        @Nullable @Schema(description = "login of who says that it is his, while nobody has decided")
                String disputedBy) {

    static OwnerJson of(OwnerView view) {
        return new OwnerJson(
                view.ref(), view.owner(), view.team(), view.since(), view.protectedUntil(), view.disputedBy());
    }
}
