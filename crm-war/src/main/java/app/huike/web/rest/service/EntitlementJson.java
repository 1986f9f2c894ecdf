package app.huike.web.rest.service;

import app.huike.crm.service.Entitlement;
import app.huike.crm.service.EntitlementKind;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer may have done, and what is left of it. */
public record EntitlementJson(
        @Schema(example = "E-1") String ref,
        EntitlementKind kind,
        @Schema(example = "3") int granted,
        @Schema(description = "agreed and not yet settled", example = "1") int booked,
        @Schema(example = "1") int used,
        @Schema(description = "can still be booked", example = "1") int left,
        @Schema(description = "last day on which a slot may lie") LocalDate validUntil) {

    static EntitlementJson of(Entitlement entitlement) {
        return new EntitlementJson(
                entitlement.ref(),
                entitlement.kind(),
                entitlement.granted(),
                entitlement.booked(),
                entitlement.used(),
                entitlement.left(),
                entitlement.validUntil());
    }
}
