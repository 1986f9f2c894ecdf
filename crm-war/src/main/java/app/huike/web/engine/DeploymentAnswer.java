package app.huike.web.engine;

import app.huike.lifecycle.design.Deployed;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A deployment as the engine's REST interface tells of it; here it is a draft, its id is the draft's, its versions are editions.
 *
 * @param deployedProcessDefinitions by id; null where nothing is new
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeploymentAnswer(
        List<Link> links,
        String id,
        String name,
        String source,
        String deploymentTime,
        String tenantId,
        Map<String, Definition> deployedProcessDefinitions,
        Map<String, Definition> deployedCaseDefinitions,
        Map<String, Definition> deployedDecisionDefinitions,
        Map<String, Definition> deployedDecisionRequirementsDefinitions) {

    private static final DateTimeFormatter ENGINES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

    /** Where one goes on: the draft's page. */
    record Link(String method, String href, String rel) {}

    /** A process or a table. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Definition(
            String id, String key, String name, int version, String resource, String deploymentId, String tenantId) {}

    static DeploymentAnswer of(Deployed deployed, String source, String page) {
        return new DeploymentAnswer(
                List.of(new Link("GET", page, "self")),
                deployed.draft().toString(),
                deployed.title(),
                source,
                ENGINES.format(deployed.at().atOffset(ZoneOffset.UTC)),
                null,
                deployed.changed() ? definitions(deployed, file -> file.endsWith(".bpmn")) : null,
                null,
                deployed.changed() ? definitions(deployed, file -> file.endsWith(".dmn")) : null,
                null);
    }

    private static Map<String, Definition> definitions(Deployed deployed, Predicate<String> kind) {
        Map<String, Definition> all = new TreeMap<>();
        for (Map.Entry<String, Set<String>> file : deployed.files().entrySet()) {
            if (kind.test(file.getKey())) {
                file.getValue().forEach(key -> {
                    String id = key + ":" + deployed.edition() + ":" + deployed.draft();
                    all.put(
                            id,
                            new Definition(
                                    id,
                                    key,
                                    key,
                                    deployed.edition(),
                                    file.getKey(),
                                    deployed.draft().toString(),
                                    null));
                });
            }
        }
        return all;
    }
}
