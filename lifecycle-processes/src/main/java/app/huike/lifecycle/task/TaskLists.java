package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door of the lists of tasks. An account manager finds his own and those of his group that nobody has; a lead finds all. What is known of
 * a task's customer is as it was when the task was last looked over: at each change of the customer that is told, and each night.
 */
@Stateless
public class TaskLists {

    /** How far {@link #numbers} counts: a person chooses by it where to go, and nobody needs to tell 40,000 from 41,000 for that. */
    public static final int MOST_COUNTED = 1_000;

    /**
     * Numbers of an inbox.
     *
     * @param tasks by filter, in their order; one more than {@link #MOST_COUNTED} stands for any number above it
     * @param questions what {@link TaskQuestions#waiting} would tell
     * @param batches what {@link TaskBatches#lately} would tell
     */
    public record Numbers(List<Integer> tasks, int questions, int batches) {}

    @Inject
    private TaskTable table;

    @Inject
    private FacetTable facets;

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    /** Tasks by due date, soonest first. */
    public Page<TaskView> find(TaskFilter filter, PageRequest page) {
        TaskList found = find(filter, TaskOrder.DUE, page);
        return new Page<>(found.items(), found.behind());
    }

    /** Tasks in an order; the page's cursor is one of those of {@link TaskList}. Refusal {@code FIELD_INVALID} for one that is none. */
    public TaskList find(TaskFilter filter, TaskOrder order, PageRequest page) {
        return table.find(rules(filter, ""), order, page.limit(), page.cursor());
    }

    /** How many {@link #find} would find. */
    public int count(TaskFilter filter) {
        return table.count(rules(filter, ""));
    }

    /**
     * How many there are by each of the filters, and how much stands beside the list of whoever asks: all by one statement, so that what is not
     * there is not asked for.
     */
    public Numbers numbers(List<TaskFilter> filters) {
        Map<String, Object> values = Map.of(
                "beside_me", TaskWorker.require().login(),
                "beside_day", clock.instant().minus(TaskQuestions.A_DAY),
                "beside_hour", clock.instant().minus(TaskBatches.LATELY));
        List<Integer> counted = table.counts(
                prefixed(filters), MOST_COUNTED + 1, List.of(TaskQuestions.WAITING, BatchTable.LATELY), values);
        int at = filters.size();
        return new Numbers(counted.subList(0, at), counted.get(at), counted.get(at + 1));
    }

    private List<TaskRules> prefixed(List<TaskFilter> filters) {
        List<TaskRules> all = new ArrayList<>();
        for (TaskFilter filter : filters) {
            all.add(rules(filter, "f" + all.size() + "_"));
        }
        return all;
    }

    /**
     * For each facet how many tasks have which value, among those that meet the filter but for what it chooses of that very facet: so it says
     * how many there would be if one chose that value.
     */
    public Map<TaskFacet, Map<String, Integer>> facets(TaskFilter filter) {
        TaskCriteria wanted = filter.criteria();
        TaskFilter others = filter.with(new TaskCriteria(Map.of(), wanted.valueFrom(), wanted.text()));
        return facets.counts(rules(others, ""), wanted, TaskDays.at(clock.instant(), shop));
    }

    /** When the next of these tasks falls due; empty where there is none. */
    public Optional<Instant> nextDue(TaskFilter filter) {
        return table.nextDue(rules(filter, ""));
    }

    private TaskRules rules(TaskFilter filter, String prefix) {
        Actor actor = TaskWorker.require();
        return TaskRules.of(actor, filter, TaskDays.at(clock.instant(), shop), prefix);
    }
}
