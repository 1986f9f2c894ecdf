package app.huike.web.ui.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.GrowingList;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;

/** What waits for whoever asks: overdue, due today, later. */
@Named("inbox")
@RequestScoped
public class ReadInbox {

    @Inject
    private HttpServletRequest request;

    @Inject
    private TaskInbox tasks;

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    @Inject
    private Say say;

    private final GrowingList<TaskView> list = new GrowingList<>(50, this::find);
    private String show = "mine";

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        setShow(request.getParameter("show"));
    }

    /** Takes a task of the group. */
    public void claim(String id) {
        if (say.did(() -> tasks.claim(id))) {
            say.good("inbox.claimed");
        }
        list.changed();
    }

    /** The tasks of one part, day by day; of one day those first that matter more. */
    public List<TaskView> in(Urgency part) {
        return list.items().stream()
                .filter(task -> Urgency.of(task.dueAt(), clock.instant(), shop) == part)
                .sorted(Comparator.comparing((TaskView task) -> shop.dayOf(task.dueAt()))
                        .thenComparing(TaskView::priority, Comparator.reverseOrder()))
                .toList();
    }

    public Urgency[] getParts() {
        return Urgency.values();
    }

    public boolean isNothing() {
        return list.items().isEmpty();
    }

    public int getLonger() {
        return list.longer();
    }

    private Page<TaskView> find(PageRequest wanted) {
        return tasks.find(
                switch (show) {
                    case "group" -> TaskFilter.ofTheGroup();
                    case "all" -> TaskFilter.allOpen();
                    default -> TaskFilter.myOwn();
                },
                wanted);
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show == null ? "mine" : show;
    }

    public int getLength() {
        return list.length();
    }

    public void setLength(int length) {
        list.length(length);
    }
}
