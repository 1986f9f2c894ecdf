package app.huike.web.rest.service;

import app.huike.crm.service.OwnedProduct;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product that a customer owns. */
public record ProductJson(
        @Schema(example = "SN-20931") String serial,
        @Schema(example = "SKU-1") String sku,
        @Schema(example = "Coffee machine") String name,
        @Nullable
                @Schema(description = "last day of the warranty; left out where there is none", example = "2028-06-30")
                LocalDate coveredUntil,
        Instant registeredAt) {

    static ProductJson of(OwnedProduct product) {
        return new ProductJson(
                product.serial(), product.sku(), product.name(), product.coveredUntil(), product.registeredAt());
    }
}
