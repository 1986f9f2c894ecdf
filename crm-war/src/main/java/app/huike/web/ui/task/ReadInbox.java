package app.huike.web.ui.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What waits for whoever asks: overdue, due today, later. */
@Named("inbox")
@RequestScoped
public class ReadInbox {

    private static final int STEP = 50;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        setShow(request.getParameter("show"));
    }

    /** The parts of the list, in the order of urgency. */
    public enum Part {
        OVERDUE,
        TODAY,
        LATER
    }

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

    private String show = "mine";
    private int length = STEP;
    private Page<TaskView> page;

    /** Takes a task of the group. */
    public void claim(String id) {
        if (say.did(() -> tasks.claim(id))) {
            say.good("inbox.claimed");
        }
        page = null;
    }

    /** The tasks of one part. */
    public List<TaskView> in(Part part) {
        return parts().getOrDefault(part, List.of());
    }

    public Part[] getParts() {
        return Part.values();
    }

    public boolean isNothing() {
        return load().items().isEmpty();
    }

    /** When the next task of the group falls due; null where none waits. */
    public Instant getNextDue() {
        return tasks.nextDue(TaskFilter.ofTheGroup()).orElse(null);
    }

    public int getMine() {
        return tasks.count(TaskFilter.myOwn());
    }

    public int getGroup() {
        return tasks.count(TaskFilter.ofTheGroup());
    }

    public int getAll() {
        return tasks.count(TaskFilter.allOpen());
    }

    /** How long the list becomes by "more"; 0 where it has ended. */
    public int getLonger() {
        int longer = Math.min(length + STEP, PageRequest.GREATEST_LIMIT);
        return load().next() == null || longer == length ? 0 : longer;
    }

    private Map<Part, List<TaskView>> parts() {
        Map<Part, List<TaskView>> parts = new EnumMap<>(Part.class);
        load().items().forEach(task -> parts.merge(part(task), List.of(task), ReadInbox::joined));
        return parts;
    }

    private Part part(TaskView task) {
        Instant now = clock.instant();
        LocalDate today = shop.dayOf(now);
        if (task.dueAt().isBefore(now)) {
            return Part.OVERDUE;
        }
        return shop.dayOf(task.dueAt()).equals(today) ? Part.TODAY : Part.LATER;
    }

    private Page<TaskView> load() {
        if (page == null) {
            page = tasks.find(filter(), new PageRequest(length, null));
        }
        return page;
    }

    private TaskFilter filter() {
        return switch (show) {
            case "group" -> TaskFilter.ofTheGroup();
            case "all" -> TaskFilter.allOpen();
            default -> TaskFilter.myOwn();
        };
    }

    private static List<TaskView> joined(List<TaskView> first, List<TaskView> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show == null ? "mine" : show;
    }

    public int getLength() {
        return length;
    }

    public void setLength(int length) {
        this.length = Math.max(1, Math.min(length, PageRequest.GREATEST_LIMIT));
    }
}
