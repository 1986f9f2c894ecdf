package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.Preference;
import app.huike.web.rest.common.JsonBody;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member likes. */
public record PreferenceJson(
        @Schema(example = "genre") String key,
        @Schema(example = "jazz") String value,
        @Schema(description = "where the customer said that we may know it", example = "enrolment-form") String source,
        @Schema(description = "when the customer said so") Instant statedAt) {

    static PreferenceJson read(JsonBody body) {
        return new PreferenceJson(
                body.ref("key"), body.line("value", 200), body.line("source", 64), body.instant("statedAt"));
    }

    static PreferenceJson of(Preference preference) {
        return new PreferenceJson(preference.key(), preference.value(), preference.source(), preference.statedAt());
    }

    Preference preference() {
        return new Preference(key, value, source, statedAt);
    }
}
