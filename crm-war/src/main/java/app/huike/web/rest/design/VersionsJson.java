package app.huike.web.rest.design;

import java.util.List;
import java.util.Map;

/** Which versions are live now. */
public record VersionsJson(List<VersionJson> processes) {

    static VersionsJson of(Map<String, Integer> versions) {
        return new VersionsJson(versions.entrySet().stream()
                .map(version -> new VersionJson(version.getKey(), version.getValue()))
                .toList());
    }

    /** The live version of a process. */
    public record VersionJson(String process, int version) {}
}
