package app.huike.web.rest.owner;

import app.huike.crm.customer.OwnerChange;
import app.huike.crm.customer.OwnerReason;
import app.huike.crm.customer.Ownership;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of who looks after a customer. */
public record OwnerChangeJson(
        String customerRef,
        Instant at,
        @Schema(description = "login, or a name for what is no user", example = "manager1") String by,
        @Nullable @Schema(description = "login; absent for nobody") String from,
        @Nullable @Schema(description = "login; absent for nobody") String to,
        OwnerReason reason,
        @Nullable @Schema(description = "in that one's own words") String note) {

    static OwnerChangeJson of(String customerRef, OwnerChange change) {
        return new OwnerChangeJson(
                customerRef, change.at(), change.by(), change.from(), change.to(), change.reason(), change.note());
    }

    static OwnerChangeJson of(Ownership.Line line) {
        return of(line.customerRef(), line.change());
    }
}
