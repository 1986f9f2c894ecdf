package app.huike.web.ui.task;

import app.huike.lifecycle.task.TaskQuery;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** Which tasks somebody looked at last, so that the next one is one of them. */
@SessionScoped
public class InboxPlace implements Serializable {

    private static final long serialVersionUID = 1L;

    private TaskQuery query = TaskQuery.FIRST;

    void looksAt(TaskQuery wanted) {
        query = wanted;
    }

    TaskQuery query() {
        return query;
    }
}
