package app.huike.web.ui.task;

import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import app.huike.web.ui.customer.CustomerWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a task says, in the reader's language. */
@Named("taskWords")
@RequestScoped
public class TaskWords {

    @Inject
    private TaskTexts texts;

    @Inject
    private PageLook page;

    @Inject
    private Texts pageTexts;

    @Inject
    private Show show;

    @Inject
    private CustomerWords people;

    public String title(TaskView task) {
        return texts.title(task, page.getLocale());
    }

    public String reason(TaskView task) {
        return texts.reason(task, page.getLocale());
    }

    public List<String> script(TaskView task) {
        return texts.script(task, page.getLocale());
    }

    public String outcome(TaskView task, String key) {
        return texts.outcome(task, key, page.getLocale());
    }

    /** The label of one choice of a value that an outcome wants. */
    public String choice(TaskView task, String field, String choice) {
        return texts.choice(task, field, choice, page.getLocale());
    }

    /** What became of a task that is no longer open, and when. */
    public String ended(TaskView task) {
        return task.state() == TaskView.State.GONE
                ? texts.gone(task, page.getLocale())
                : pageTexts.with("task.doneBy", people.colleague(task.assignee()), show.ago(task.doneAt()));
    }
}
