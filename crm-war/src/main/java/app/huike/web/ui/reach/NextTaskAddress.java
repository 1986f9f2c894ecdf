package app.huike.web.ui.reach;

import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An address that leads to whatever is next: the first of one's own tasks, else of the group's; {@code ?after=} names the task that one is
 * at, and leads to the one behind it. It claims nothing.
 */
@WebServlet(NextTaskAddress.PATH)
public class NextTaskAddress extends HttpServlet {

    static final String PATH = "/tasks/next";

    private static final PageRequest MINE = new PageRequest(200, null);
    private static final PageRequest TWO = new PageRequest(2, null);

    @Inject
    private transient TaskLists inbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CurrentActor.get().may(Permission.TASK_WORK)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + behind(request.getParameter("after")));
    }

    private String behind(String task) {
        List<String> ids = Stream.of(inbox.find(TaskFilter.myOwn(), MINE), inbox.find(TaskFilter.ofTheGroup(), TWO))
                .flatMap(page -> page.items().stream())
                .map(TaskView::id)
                .toList();
        int at = ids.indexOf(task);
        return Stream.concat(ids.stream().skip(at + 1L), ids.stream())
                .filter(id -> !Objects.equals(id, task))
                .findFirst()
                .map(id -> "/tasks/task.xhtml?id=" + id)
                .orElse("/tasks/inbox.xhtml");
    }
}
