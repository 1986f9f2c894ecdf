package app.huike.web.rest.service;

import app.huike.crm.service.ProductRegistration;
import app.huike.web.rest.common.Day;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product that a customer owns. */
public record ProductRequest(
        @Schema(description = "of the shop's goods", example = "SKU-1") String sku,
        @Schema(description = "what it is called", example = "Coffee machine") String name,
        @Nullable @Schema(description = "last day of the warranty", example = "2028-06-30") LocalDate coveredUntil) {

    static ProductRegistration read(String serial, JsonBody body) {
        return new ProductRegistration(
                serial, body.ref("sku"), body.line("name", 200), Day.optional(body, "coveredUntil"));
    }
}
