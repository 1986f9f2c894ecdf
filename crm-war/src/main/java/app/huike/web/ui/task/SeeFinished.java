package app.huike.web.ui.task;

import app.huike.lifecycle.task.TaskReopening;
import app.huike.lifecycle.task.TaskView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What whoever looks has finished in the last day. */
@Named("seeFinished")
@RequestScoped
public class SeeFinished {

    @Inject
    private TaskReopening tasks;

    private List<TaskView> all;

    public List<TaskView> getAll() {
        if (all == null) {
            all = tasks.lately();
        }
        return all;
    }
}
