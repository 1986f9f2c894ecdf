package app.huike.web.ui.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.lifecycle.task.SavedFilter;
import app.huike.lifecycle.task.SavedFilters;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskFilter.Whose;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskLists.Numbers;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much waits, for whom, and in each of the filters that people keep: all of it counted at once. */
@Named("inboxCounts")
@RequestScoped
public class CountInbox {

    /**
     * A filter that somebody keeps.
     *
     * @param tasks how many meet it, as {@link #of} tells
     * @param own whether it is that of whoever asks
     */
    public record Kept(SavedFilter filter, int tasks, boolean own) {}

    @Inject
    private BusinessClock clock;

    @Inject
    private TaskLists tasks;

    @Inject
    private SavedFilters filters;

    @Inject
    private InboxQuery asked;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    private Optional<Instant> nextDue;
    private final Map<Whose, Integer> counts = new EnumMap<>(Whose.class);
    private List<Kept> kept;
    private Numbers beside;

    /** Whose tasks whoever asks may look at. */
    public List<Whose> getViews() {
        return CurrentActor.get().may(Permission.TASK_WORK_ALL)
                ? List.of(Whose.MINE, Whose.GROUP, Whose.TEAM, Whose.ALL, Whose.LATER)
                : List.of(Whose.MINE, Whose.GROUP, Whose.LATER);
    }

    /** How many of theirs meet the criteria; beyond {@link TaskLists#MOST_COUNTED} only that there are more. */
    public int of(Whose whose) {
        load();
        return counts.get(whose);
    }

    /** What is shown of such a number: {@code 1,000+} where there are more than are counted. */
    public String shown(int tasks) {
        return tasks > TaskLists.MOST_COUNTED ? texts.with("inbox.more", TaskLists.MOST_COUNTED) : show.number(tasks);
    }

    public List<Kept> getKept() {
        load();
        return kept;
    }

    /** Whether colleagues have asked or answered something. */
    boolean anyQuestions() {
        load();
        return beside.questions() > 0;
    }

    /** Whether something is done with many tasks, or was just before. */
    boolean anyBatches() {
        load();
        return beside.batches() > 0;
    }

    /** The next look counts anew. */
    void changed() {
        kept = null;
    }

    private void load() {
        if (kept != null) {
            return;
        }
        List<Whose> views = getViews();
        List<SavedFilter> saved = filters.list();
        List<TaskFilter> all = new ArrayList<>();
        views.forEach(
                whose -> all.add(TaskFilter.open(whose).with(asked.filter().criteria())));
        saved.forEach(filter -> all.add(filter.query().filter()));
        Numbers numbers = tasks.numbers(all);
        List<Integer> counted = numbers.tasks();
        beside = numbers;
        for (int i = 0; i < views.size(); i++) {
            counts.put(views.get(i), counted.get(i));
        }
        kept = new ArrayList<>();
        for (SavedFilter filter : saved) {
            int found = counted.get(views.size() + kept.size());
            kept.add(new Kept(
                    filter, found, filter.owner().equals(CurrentActor.get().login())));
        }
    }

    /** When the next task of the group falls due; null where none waits. */
    public Instant getNextDue() {
        if (nextDue == null) {
            nextDue = tasks.nextDue(TaskFilter.ofTheGroup());
        }
        return nextDue.orElse(null);
    }

    /** What is said of the group where nothing of one's own waits. */
    public String getNextDueText() {
        return getNextDue().isBefore(clock.instant()) ? "inbox.noneSince" : "inbox.noneUntil";
    }
}
