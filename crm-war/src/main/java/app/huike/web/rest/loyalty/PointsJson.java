package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.Expiring;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsBalance;
import app.huike.crm.loyalty.Tier;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer has. */
public record PointsJson(
        LoyaltyCurrency currency,
        @Schema(description = "below zero where a refund took back more than was there", example = "1200") long balance,
        @Schema(description = "what can be spent now", example = "1200") long available,
        @Schema(description = "to come once the refund period of its purchases is over", example = "60") long pending,
        @Nullable @Schema(description = "of the balance; absent for stamps") MoneyJson worth,
        @Schema(description = "soonest first") List<Ending> expiring,
        @Nullable @Schema(description = "absent for whoever is no member") Tier tier) {

    /** Points that end together. */
    public record Ending(@Schema(description = "on which they can be spent") LocalDate lastDay, long points) {

        static Ending of(Expiring expiring) {
            return new Ending(expiring.lastDay(), expiring.points());
        }
    }

    static PointsJson of(PointsBalance balance, Tier tier) {
        return new PointsJson(
                balance.currency(),
                balance.balance(),
                balance.available(),
                balance.pending(),
                balance.worth() == null ? null : MoneyJson.of(balance.worth()),
                balance.expiring().stream().map(Ending::of).toList(),
                tier);
    }
}
