package app.huike.web.rest.design;

import app.huike.lifecycle.design.Designs;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Files that were only looked at. */
public record LookedJson(
        @Schema(description = "empty where they may be published") List<FaultJson> faults,
        @Schema(description = "beside what is live") List<ChangeJson> changes) {

    static LookedJson of(Designs.Looked looked, Locale reader) {
        return new LookedJson(
                looked.faults().stream()
                        .map(fault -> FaultJson.of(fault, reader))
                        .toList(),
                looked.changes().stream()
                        .map(change -> ChangeJson.of(change, reader))
                        .toList());
    }
}
