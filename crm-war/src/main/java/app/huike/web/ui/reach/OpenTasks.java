package app.huike.web.ui.reach;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.Desk;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Open tasks by what is typed: one's own by any words of their titles, and those of the customers who were found. */
@RequestScoped
public class OpenTasks {

    private static final PageRequest MY_NEXT = new PageRequest(100, null);
    private static final PageRequest OF_ONE = new PageRequest(3, null);
    private static final int CUSTOMERS = 3;
    private static final int MOST = 6;

    @Inject
    private Desk desk;

    @Inject
    private TaskLists inbox;

    @Inject
    private TaskTexts words;

    @Inject
    private PageLook page;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    Stream<Found> find(String text, List<CustomerView> customers) {
        if (text.isEmpty() || !desk.may("TASK_WORK")) {
            return Stream.empty();
        }
        return Stream.concat(mine(text), customers.stream().limit(CUSTOMERS).flatMap(this::of))
                .distinct()
                .limit(MOST)
                .map(this::found);
    }

    private Stream<TaskView> mine(String text) {
        List<String> wanted = List.of(text.toLowerCase(Locale.ROOT).split("\\s+"));
        return inbox.find(TaskFilter.myOwn(), MY_NEXT).items().stream().filter(task -> {
            String title = words.title(task, page.getLocale()).toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(title::contains);
        });
    }

    private Stream<TaskView> of(CustomerView customer) {
        return inbox.find(TaskFilter.about(customer.id()), OF_ONE).items().stream();
    }

    private Found found(TaskView task) {
        return new Found(
                "task",
                words.title(task, page.getLocale()),
                texts.with("inbox.due", show.ago(task.dueAt())),
                "/tasks/task.xhtml?id=" + task.id());
    }
}
