package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.TierStatus;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member, where he stands and what is missing. */
public record MembershipJson(
        @Schema(example = "7KQM-2XTR-9WEA") String number,
        String source,
        Instant enrolledAt,
        Tier tier,
        @Schema(description = "the last day of the period in which the tier is kept") LocalDate periodEnds,
        @Schema(description = "net of refunds, in the last twelve months") MoneyJson spent,
        @Schema(description = "what holds after the period if nothing more is bought") Tier projected,
        @Nullable @Schema(description = "absent in the highest") Tier next,
        @Nullable @Schema(description = "what has to be bought for it") MoneyJson missingToNext,
        @Schema(description = "what has to be bought in the period to keep what spending has earned")
                MoneyJson missingToKeep,
        @Schema(description = "what the tier brings") List<Benefit> benefits,
        List<PreferenceJson> preferences) {

    static MembershipJson of(Member member, TierStatus status) {
        return new MembershipJson(
                member.number(),
                member.source(),
                member.enrolledAt(),
                status.tier(),
                status.periodEnds(),
                MoneyJson.of(status.spent()),
                status.projected(),
                status.next(),
                status.missingToNext() == null ? null : MoneyJson.of(status.missingToNext()),
                MoneyJson.of(status.missingToKeep()),
                status.benefits().stream().sorted().toList(),
                member.preferences().stream().map(PreferenceJson::of).toList());
    }
}
