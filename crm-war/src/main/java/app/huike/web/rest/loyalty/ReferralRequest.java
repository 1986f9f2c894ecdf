package app.huike.web.rest.loyalty;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new customer came by the code of a friend. */
public record ReferralRequest(
        @Schema(description = "as it was typed: blanks, hyphens and case do not matter", example = "7KQM-2XTR-9WEA")
                String code) {

    static ReferralRequest read(JsonBody body) {
        return new ReferralRequest(body.line("code", 100));
    }
}
