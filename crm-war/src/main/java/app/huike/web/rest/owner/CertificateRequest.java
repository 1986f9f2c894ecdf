package app.huike.web.rest.owner;

import app.huike.web.rest.common.Day;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For how long something that was learnt holds. */
public record CertificateRequest(
        @Nullable @Schema(description = "the last day, today or later; without one for good") LocalDate validUntil) {

    static CertificateRequest read(JsonBody body) {
        return new CertificateRequest(Day.optional(body, "validUntil"));
    }
}
