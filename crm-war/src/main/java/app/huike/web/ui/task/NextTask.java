package app.huike.web.ui.task;

import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskOrder;
import app.huike.lifecycle.task.TaskQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** Where one goes on who is done with a task: the next of those looked at last, then of one's own, then of the group, else the inbox. */
@RequestScoped
public class NextTask {

    @Inject
    private TaskLists tasks;

    @Inject
    private InboxPlace place;

    /** The page to go to, which also forgets what was typed for the task that is done. */
    String after(String done) {
        return Stream.of(place.query(), TaskQuery.FIRST, new TaskQuery(TaskFilter.ofTheGroup(), TaskOrder.DUE))
                .map(query -> tasks.find(query.filter(), query.order(), new PageRequest(1, null)).items().stream()
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .map(next -> "/tasks/task.xhtml?faces-redirect=true&id=" + next.id() + "&done=" + done)
                .orElse("/tasks/inbox.xhtml?faces-redirect=true&done=" + done);
    }
}
