package app.huike.web.rest.service;

import app.huike.crm.service.EntitlementGrant;
import app.huike.crm.service.EntitlementKind;
import app.huike.web.rest.common.Day;
import app.huike.web.rest.common.JsonBody;
import java.time.LocalDate;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer gets, by a purchase or a tier. */
public record EntitlementRequest(
        @Schema(description = "the shop's id", example = "E-1") String ref,
        EntitlementKind kind,
        @Schema(description = "1 to 100", example = "3") int times,
        @Schema(description = "last day on which a slot may lie", example = "2027-12-31") LocalDate validUntil) {

    static EntitlementGrant read(JsonBody body) {
        return new EntitlementGrant(
                body.ref("ref"),
                body.choice("kind", EntitlementKind.class, EnumSet.allOf(EntitlementKind.class)),
                body.integer("times", 1, 100),
                Day.read(body, "validUntil"));
    }
}
