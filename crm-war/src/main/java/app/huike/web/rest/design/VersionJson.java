package app.huike.web.rest.design;

import app.huike.lifecycle.design.Versions;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a stage that can be compared. */
public record VersionJson(
        @Schema(description = "by which it is asked for: live, v3, or a draft's id and edition", example = "v3")
                String version,
        Versions.Kind kind,
        @Nullable @Schema(description = "of the release or of the edition") Integer number,
        @Nullable @Schema(description = "of the draft") String title,
        @Nullable @Schema(description = "published or kept") Instant at) {

    static VersionJson of(Versions.Side side) {
        return new VersionJson(
                side.key(),
                side.kind(),
                side.kind() == Versions.Kind.LIVE ? null : Integer.valueOf(side.number()),
                side.title(),
                side.at());
    }
}
