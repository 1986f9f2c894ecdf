package app.huike.web.rest.design;

import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A diagram or a table; in a request also a scenario. */
public record FileJson(
        @Schema(example = "welcome.bpmn", description = "of a scenario `scenarios/silent-customer.yaml`") String name,
        @Nullable @Schema(description = "its text; left out or null in a request: the file is taken out")
                String source) {

    private static final int MOST = 40;
    private static final int LONGEST = 1_000_000;

    static FileJson read(JsonBody body) {
        return new FileJson(body.line("name", 100), body.optionalText("source", LONGEST));
    }

    /** The files of a request, by name. */
    static Map<String, String> readAll(JsonBody body) {
        Map<String, String> files = new HashMap<>();
        for (FileJson file : body.list("files", MOST, FileJson::read)) {
            if (file != null && file.name() != null) {
                files.put(file.name(), file.source());
            }
        }
        return files;
    }

    static List<FileJson> all(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> new FileJson(file.getKey(), file.getValue()))
                .toList();
    }
}
