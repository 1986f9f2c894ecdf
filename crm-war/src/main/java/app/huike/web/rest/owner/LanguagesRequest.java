package app.huike.web.rest.owner;

import app.huike.web.rest.common.JsonBody;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The languages that somebody speaks with customers. */
public record LanguagesRequest(
        @Schema(description = "these and no others", example = "[\"en\", \"zh-Hant\"]") List<String> languages) {

    private static final int MOST = 50;

    static LanguagesRequest read(JsonBody body) {
        return new LanguagesRequest(body.texts("languages", MOST, 20));
    }
}
