package app.huike.lifecycle.arbitration;

import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The policies that the diagrams say: for a start the live one's, for a run that of its own version. */
@ApplicationScoped
public class ProcessPolicies {

    /** By definition, whose diagram never changes. */
    private final Map<String, ProcessPolicy> read = new ConcurrentHashMap<>();

    private Releases releases;
    private RepositoryService diagrams;

    ProcessPolicies() {}

    @Inject
    public ProcessPolicies(Releases releases, RepositoryService diagrams) {
        this.releases = releases;
        this.diagrams = diagrams;
    }

    /** As the live release says. */
    public ProcessPolicy live(String processKey) {
        return of(releases.live(processKey)
                .orElseThrow(() -> new IllegalStateException("No release of process '" + processKey + "' is live"))
                .definitionId());
    }

    /** As the live releases of these processes say, by key: read at once, for who asks about many. */
    public Map<String, ProcessPolicy> live(Set<String> processKeys) {
        return releases.allLive().stream()
                .filter(live -> processKeys.contains(live.processKey()))
                .collect(Collectors.toMap(Release::processKey, live -> of(live.definitionId())));
    }

    /** As the diagram of this definition says. */
    ProcessPolicy of(String definitionId) {
        return read.computeIfAbsent(definitionId, this::inDiagram);
    }

    private ProcessPolicy inDiagram(String definitionId) {
        return diagrams.getBpmnModelInstance(definitionId).getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .filter(process -> definitionId.startsWith(process.getId() + ":"))
                .map(ProcessPolicy::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No process of " + definitionId));
    }
}
