package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.ReferralState;
import app.huike.crm.loyalty.ReferralView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who came by whose code, and what became of it. */
public record ReferralJson(
        @Schema(description = "the new customer's ref") String customerRef,
        @Nullable @Schema(description = "whose code it was; absent once that customer was erased") String referrerRef,
        ReferralState state,
        @Nullable @Schema(description = "why it is held or over", example = "SAME_CONTACT") String reason,
        Instant usedAt,
        @Nullable @Schema(description = "the first purchase's") Instant boughtAt,
        @Schema(description = "whether the new customer has got the reward") boolean customerRewarded,
        @Schema(description = "whether whose code it was has got it") boolean referrerRewarded) {

    static ReferralJson of(ReferralView referral) {
        return new ReferralJson(
                referral.refereeRef(),
                referral.referrerRef(),
                referral.state(),
                referral.reason(),
                referral.usedAt(),
                referral.boughtAt(),
                referral.state() == ReferralState.REWARDED,
                referral.referrerRewarded());
    }
}
