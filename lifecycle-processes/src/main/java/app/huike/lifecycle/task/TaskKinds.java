package app.huike.lifecycle.task;

import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.release.Releases;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The door to what there is to be done at all, as the diagrams say that are live. Tells nothing of any customer. */
@Stateless
public class TaskKinds {

    @Inject
    private Releases releases;

    @Inject
    private RepositoryService engine;

    /**
     * One sort of task.
     *
     * @param process key of the process that makes it
     * @param kind its texts lie in the bundle of the process's stage, its name under {@code kind.<kind>}
     */
    public record TaskKind(String process, String kind) {}

    /** All of them, process by process. */
    public List<TaskKind> all() {
        TaskWorker.require();
        return releases.allLive().stream().flatMap(this::of).distinct().toList();
    }

    private Stream<TaskKind> of(Release release) {
        return engine.getBpmnModelInstance(release.definitionId()).getModelElementsByType(UserTask.class).stream()
                .map(task ->
                        new TaskKind(release.processKey(), TaskForm.of(task).kind()));
    }
}
