package app.huike.web.rest.design;

import app.huike.lifecycle.design.Versions;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what two versions of a stage differ. */
public record ComparedJson(
        String from,
        String to,
        @Schema(description = "in the order of the files; empty where nothing differs") List<ChangeJson> changes) {

    static ComparedJson of(String from, String to, Versions.Compared compared, Locale reader) {
        return new ComparedJson(
                from,
                to,
                compared.changes().stream()
                        .map(change -> ChangeJson.of(change, reader))
                        .toList());
    }
}
