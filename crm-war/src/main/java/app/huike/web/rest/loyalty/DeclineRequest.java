package app.huike.web.rest.loyalty;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer does not want to be a member. */
public record DeclineRequest(@Schema(description = "where it was said", example = "checkout") String source) {

    static DeclineRequest read(JsonBody body) {
        return new DeclineRequest(body.ref("source"));
    }
}
