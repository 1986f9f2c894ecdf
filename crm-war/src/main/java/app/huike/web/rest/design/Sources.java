package app.huike.web.rest.design;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files of a request, by name; a source may be null. */
final class Sources {

    private Sources() {}

    static Map<String, String> byName(List<FileJson> files) {
        Map<String, String> sources = new HashMap<>();
        files.forEach(file -> sources.put(file.name(), file.source()));
        return sources;
    }
}
