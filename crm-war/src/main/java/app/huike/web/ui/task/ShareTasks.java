package app.huike.web.ui.task;

import app.huike.lifecycle.task.TaskBoard;
import app.huike.lifecycle.task.TaskHandOver;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/** The board on which a lead gives tasks to people, by dragging or by a dialog. */
@Named("shareTasks")
@RequestScoped
public class ShareTasks {

    @Inject
    private TaskBoard board;

    @Inject
    private TaskHandOver handOver;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private List<TaskBoard.Lane> lanes;
    private String task;
    private String to;
    private String note;

    public List<TaskBoard.Lane> getLanes() {
        if (lanes == null) {
            lanes = board.lanes();
        }
        return lanes;
    }

    /** Those to whom a task can be given. */
    public List<TaskBoard.Lane> getPeople() {
        return getLanes().stream().filter(lane -> lane.person() != null).toList();
    }

    /** A card was dropped: {@code task} and {@code to} come with the request. */
    public void drop() {
        give(request.getParameter("task"), request.getParameter("to"), null);
    }

    /** As the dialog says. */
    public void give() {
        give(task, to, note);
    }

    private void give(String id, String login, String word) {
        if (say.did(() -> handOver.handOver(Objects.toString(id, ""), Objects.toString(login, ""), word))) {
            lanes = null;
            say.good("share.given", nameOf(login));
        }
    }

    private String nameOf(String login) {
        return getPeople().stream()
                .filter(lane -> lane.person().login().equals(login))
                .map(lane -> lane.person().name())
                .findFirst()
                .orElse(login);
    }

    /** How many of a lane's tasks are not shown. */
    public int more(TaskBoard.Lane lane) {
        return Math.max(
                0, lane.load().open() - lane.load().later() - lane.next().size());
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
