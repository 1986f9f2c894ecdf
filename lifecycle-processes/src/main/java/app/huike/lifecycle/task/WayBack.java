package app.huike.lifecycle.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;

/**
 * The way back of a process to a task that was finished. It is open as long as the process has only come to a place where it waits: by gateways, ends of boxes and
 * clocks. A step that was done, another's message, or a decision of a table shuts it.
 */
@ApplicationScoped
class WayBack {

    /** What nobody notices, as the engine's history calls it. */
    private static final Set<String> UNNOTICED = Set.of(
            "exclusiveGateway",
            "eventBasedGateway",
            "startEvent",
            "noneEndEvent",
            "subProcess",
            "intermediateTimer",
            "intermediateMessageCatch",
            "userTask");

    private static final Set<String> BOXES = Set.of("subProcess");

    private HistoryService history;
    private RuntimeService engine;
    private TaskService tasks;

    WayBack() {}

    @Inject
    WayBack(HistoryService history, RuntimeService engine, TaskService tasks) {
        this.history = history;
        this.engine = engine;
        this.tasks = tasks;
    }

    /**
     * What the process did since.
     *
     * @param running whether it still runs
     * @param steps ids of the elements that did something, in their order
     * @param waiting activity instances in which it waits since then
     * @param openTasks ids of user tasks among these
     */
    record Since(boolean running, List<String> steps, List<String> waiting, List<String> openTasks) {

        /** Whether the way back is open, but for what people do at the open tasks. */
        boolean nothing() {
            return running && steps.isEmpty() && !waiting.isEmpty();
        }
    }

    /** What the process did since a task was finished. */
    Since since(String instance, String task) {
        List<HistoricActivityInstance> after = after(instance, task);
        List<HistoricActivityInstance> waiting = after.stream()
                .filter(each -> each.getEndTime() == null && !BOXES.contains(each.getActivityType()))
                .toList();
        return new Since(
                engine.createProcessInstanceQuery().processInstanceId(instance).count() == 1,
                after.stream()
                        .filter(each -> !UNNOTICED.contains(each.getActivityType()) || isOver(each))
                        .map(HistoricActivityInstance::getActivityId)
                        .distinct()
                        .toList(),
                waiting.stream().map(HistoricActivityInstance::getId).toList(),
                waiting.stream()
                        .map(HistoricActivityInstance::getTaskId)
                        .filter(id -> id != null)
                        .toList());
    }

    /** A wait that is over was ended by something: a moment that came, a message, a person. */
    private static boolean isOver(HistoricActivityInstance each) {
        return each.getEndTime() != null
                && (each.getActivityType().equals("userTask")
                        || each.getActivityType().startsWith("intermediate"));
    }

    /** Puts it back, and answers the id of the new task. Only where {@link #since} said {@code nothing}, and nobody else moves the process meanwhile. */
    String back(String instance, String task) {
        HistoricActivityInstance finished = finished(all(instance), task);
        Since since = since(instance, task);
        ProcessInstanceModificationInstantiationBuilder change = engine.createProcessInstanceModification(instance)
                .startBeforeActivity(finished.getActivityId(), scope(instance, finished));
        since.waiting().forEach(change::cancelActivityInstance);
        Set<String> before = open(instance, finished.getActivityId());
        change.execute();
        Set<String> now = open(instance, finished.getActivityId());
        now.removeAll(before);
        return now.iterator().next();
    }

    private Set<String> open(String instance, String element) {
        return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(element).list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
    }

    /** The innermost box around the task that is still there; a box that was left is entered anew. */
    private String scope(String instance, HistoricActivityInstance finished) {
        Map<String, HistoricActivityInstance> known = all(instance).stream()
                .collect(Collectors.toMap(HistoricActivityInstance::getId, Function.identity(), (one, same) -> one));
        Set<String> running = new HashSet<>();
        gather(engine.getActivityInstance(instance), running);
        String scope = finished.getParentActivityInstanceId();
        while (!running.contains(scope) && known.containsKey(scope)) {
            scope = known.get(scope).getParentActivityInstanceId();
        }
        return scope;
    }

    private static void gather(ActivityInstance tree, Set<String> ids) {
        ids.add(tree.getId());
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            gather(child, ids);
        }
    }

    /** In the order of the process; what runs beside it began earlier. */
    private List<HistoricActivityInstance> after(String instance, String task) {
        List<HistoricActivityInstance> all = all(instance);
        HistoricActivityInstance finished = finished(all, task);
        return all.subList(all.indexOf(finished) + 1, all.size()).stream()
                .filter(each -> !each.getStartTime().before(finished.getEndTime()))
                .toList();
    }

    private List<HistoricActivityInstance> all(String instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    private static HistoricActivityInstance finished(List<HistoricActivityInstance> all, String task) {
        return all.stream()
                .filter(each -> task.equals(each.getTaskId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The engine knows nothing of the task " + task));
    }
}
