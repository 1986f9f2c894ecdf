package app.huike.web.rest.loyalty;

import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer accepts to be a member. */
public record MembershipRequest(
        @Schema(description = "where", example = "checkout") String source,
        @Nullable @Schema(description = "what the customer likes, with the consent to know it")
                List<PreferenceJson> preferences) {

    private static final int MOST = 50;

    static MembershipRequest read(JsonBody body) {
        return new MembershipRequest(body.ref("source"), body.list("preferences", MOST, PreferenceJson::read));
    }
}
