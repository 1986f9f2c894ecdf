package app.huike.web.ui.task;

import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;

/** How much waits, for whom. */
@Named("inboxCounts")
@RequestScoped
public class CountInbox {

    @Inject
    private TaskInbox tasks;

    public int getMine() {
        return tasks.count(TaskFilter.myOwn());
    }

    public int getGroup() {
        return tasks.count(TaskFilter.ofTheGroup());
    }

    public int getAll() {
        return tasks.count(TaskFilter.allOpen());
    }

    /** When the next task of the group falls due; null where none waits. */
    public Instant getNextDue() {
        return tasks.nextDue(TaskFilter.ofTheGroup()).orElse(null);
    }
}
