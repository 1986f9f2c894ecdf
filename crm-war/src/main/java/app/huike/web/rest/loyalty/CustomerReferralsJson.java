package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.ReferralCode;
import app.huike.crm.loyalty.ReferralView;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer's code for friends, and who came by it. */
public record CustomerReferralsJson(
        @Nullable
                @Schema(
                        description = "absent before the customer has bought often enough, and for staff",
                        example = "7KQM-2XTR-9WEA")
                String code,
        @Nullable @Schema(description = "the same as an address to share") String link,
        @Nullable @Schema(description = "by whose code this customer came; absent for who came by himself")
                ReferralJson cameBy,
        @Schema(description = "who came by this customer's code, newest first") List<ReferralJson> items) {

    static CustomerReferralsJson of(ReferralCode code, ReferralView cameBy, List<ReferralView> brought) {
        return new CustomerReferralsJson(
                code == null ? null : code.code(),
                code == null ? null : code.link(),
                cameBy == null ? null : ReferralJson.of(cameBy),
                brought.stream().map(ReferralJson::of).toList());
    }
}
