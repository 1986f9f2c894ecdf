package app.huike.web.rest.design;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage with the files that are live. */
public record StageFilesJson(@Schema(example = "welcome") String name, List<FileJson> files) {

    static StageFilesJson of(String name, Map<String, String> files) {
        return new StageFilesJson(name, FileJson.all(files));
    }
}
