package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.platform.Shop;
import app.huike.web.rest.common.MoneyJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A membership that was paid for. */
public record PaidMembershipJson(
        UUID id,
        @Schema(description = "the shop's id of the payment") String ref,
        @Schema(description = "the shop's name of it", example = "prime") String plan,
        @Schema(description = "what it grants at least") Tier tier,
        MoneyJson fee,
        Instant startsAt,
        @Schema(description = "on which it holds") LocalDate lastDay,
        @Schema(description = "whether it is renewed when it ends") boolean renews) {

    static PaidMembershipJson of(PaidMembership paid, Shop shop) {
        return new PaidMembershipJson(
                paid.id(),
                paid.ref(),
                paid.plan(),
                paid.tier(),
                MoneyJson.of(paid.fee()),
                paid.startsAt(),
                shop.dayOf(paid.endsAt().minusNanos(1)),
                paid.renews());
    }
}
