package app.huike.lifecycle.sandbox;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** One running or finished process of a {@link TrialEngine}: where it is, what it did, and what a person does with its tasks. */
public final class Journey {

    private final TrialEngine trial;
    private final String id;

    Journey(TrialEngine trial, String id) {
        this.trial = trial;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The elements where it waits now, by id: events, user tasks, and steps that are due or failed. */
    public Set<String> isAt() {
        Set<String> elements = new TreeSet<>();
        engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .unfinished()
                .list()
                .stream()
                .filter(element -> !Set.of("subProcess", "multiInstanceBody").contains(element.getActivityType()))
                .forEach(element -> elements.add(element.getActivityId()));
        return elements;
    }

    /** The elements that it has entered, by id, in the order of entering. */
    public List<String> passed() {
        return activities().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** One element entered, and when. */
    public record Visit(String element, String name, Instant at) {}

    /** The elements that it has entered, in the order of entering. */
    public List<Visit> visits() {
        return activities().stream()
                .map(each -> new Visit(
                        each.getActivityId(),
                        each.getActivityName(),
                        each.getStartTime().toInstant()))
                .toList();
    }

    private List<HistoricActivityInstance> activities() {
        return engine().getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    public boolean ended() {
        return instance().getEndTime() != null;
    }

    /** The end event that it came to last; empty while it runs, or where it was ended from outside. */
    public Optional<String> end() {
        return ended()
                ? activities().stream()
                        .filter(Journey::isEnd)
                        .reduce((first, last) -> last)
                        .map(HistoricActivityInstance::getActivityId)
                : Optional.empty();
    }

    private static boolean isEnd(HistoricActivityInstance element) {
        return element.getActivityType().endsWith("EndEvent");
    }

    /** The value of a variable while the process runs (the engine keeps none after the end); empty where it is not set. */
    public <T> Optional<T> variable(ProcessVariable<T> variable) {
        return variable.maybeIn(variables());
    }

    /** All variables by name while the process runs. */
    public Map<String, Object> variables() {
        return engine().getRuntimeService().getVariables(id);
    }

    /** The open user task of this element; {@link TrialBroken} where there is none. */
    public Task task(String element) {
        Task task = engine().getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .taskDefinitionKey(element)
                .singleResult();
        if (task == null) {
            throw new TrialBroken("No open task " + element + "; the process is at " + isAt());
        }
        return task;
    }

    /** A person finishes the open task of this element with these values; then what is due at once runs. */
    public void complete(String element, Map<String, Object> values) {
        engine().getTaskService().complete(task(element).getId(), values);
        trial.runDue();
    }

    private HistoricProcessInstance instance() {
        return engine().getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
    }

    private ProcessEngine engine() {
        return trial.engine();
    }
}
