package app.huike.web.ui.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskList;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskOrder;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What waits for whoever asks, a part of it at a time; by due date: overdue, due today, later. */
@Named("inbox")
@RequestScoped
public class ReadInbox {

    @Inject
    private HttpServletRequest request;

    @Inject
    private TaskInbox tasks;

    @Inject
    private TaskLists lists;

    @Inject
    private InboxQuery asked;

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    @Inject
    private Say say;

    private TaskList list;

    /** Takes a task of the group. */
    public void claim(String id) {
        if (say.did(() -> tasks.claim(id))) {
            say.good("inbox.claimed");
        }
        list = null;
    }

    /** The parts of the list: how urgent its tasks are, where they go by that. */
    public List<Urgency> getParts() {
        return isByDueDate()
                ? Arrays.stream(Urgency.values())
                        .filter(part -> !in(part).isEmpty())
                        .toList()
                : List.of(Urgency.LATER);
    }

    public boolean isByDueDate() {
        return asked.getOrder() == TaskOrder.DUE;
    }

    /** The tasks of one part, day by day; of one day those first that matter more. */
    public List<TaskView> in(Urgency part) {
        return isByDueDate()
                ? getList().items().stream()
                        .filter(task -> urgency(task) == part)
                        .sorted(Comparator.comparing((TaskView task) -> shop.dayOf(task.dueAt()))
                                .thenComparing(TaskView::priority, Comparator.reverseOrder()))
                        .toList()
                : getList().items();
    }

    /** How urgent a task is now. */
    public Urgency urgency(TaskView task) {
        return Urgency.of(task.dueAt(), clock.instant(), shop);
    }

    /** Whether it is put off beyond now. */
    public boolean waits(TaskView task) {
        return task.waits(clock.instant());
    }

    public boolean isNothing() {
        return getList().items().isEmpty();
    }

    /** The part of the list that the address asks for; from its beginning where the address is none of this list's. */
    public TaskList getList() {
        if (list == null) {
            String after = request.getParameter("after");
            try {
                list = from(after);
            } catch (Refused noCursor) {
                list = from(null);
            }
        }
        return list;
    }

    private TaskList from(String cursor) {
        return lists.find(asked.filter(), asked.getOrder(), new PageRequest(PageRequest.DEFAULT_LIMIT, cursor));
    }
}
