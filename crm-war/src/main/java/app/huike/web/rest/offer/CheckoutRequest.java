package app.huike.web.rest.offer;

import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Checkout;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A basket that is about to be paid. */
public record CheckoutRequest(
        @Nullable
                @Schema(description = "whose basket it is; without it whoever brings a code holds it", example = "R-1")
                String customerRef,
        BasketJson basket,
        @Nullable @Schema(description = "codes as typed, at most 10, each once") List<String> coupons,
        @Nullable @Schema(description = "that the customer wants to pay with; needs customerRef", example = "500")
                Integer points,
        @Nullable
                @Schema(
                        description =
                                "that the customer wants to pay with, as its balance says it: in the smallest unit of the shop's currency; needs customerRef",
                        example = "250")
                Integer cashback) {

    private static final int MOST_CODES = 10;
    private static final int LONGEST_CODE = 64;
    private static final int MOST_POINTS = 1_000_000_000;

    static Checkout read(JsonBody body) {
        String customer = body.optionalRef("customerRef");
        Basket basket = body.object("basket", BasketJson::read);
        List<String> codes = body.texts("coupons", MOST_CODES, LONGEST_CODE);
        Integer points = body.optionalInteger("points", 1, MOST_POINTS);
        Integer cashback = body.optionalInteger("cashback", 1, MOST_POINTS);
        // where something is wrong nothing is made of it, and the body refuses
        return codes.stream().anyMatch(Objects::isNull)
                ? null
                : new Checkout(customer, basket, codes, points == null ? 0 : points, cashback == null ? 0 : cashback);
    }
}
