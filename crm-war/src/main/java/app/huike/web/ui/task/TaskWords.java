package app.huike.web.ui.task;

import app.huike.lifecycle.task.BulkOutcome;
import app.huike.lifecycle.task.TaskField;
import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import app.huike.web.ui.customer.CustomerWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
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

    /** The label of an outcome that is offered for many tasks, with how many offer it. */
    public String outcome(BulkOutcome offered) {
        String label = texts.outcome(offered.process(), offered.kind(), offered.key(), page.getLocale());
        return pageTexts.with("bulk.outcomeOf", label, offered.tasks());
    }

    /** The label of one choice of a value that an outcome wants. */
    public String choice(TaskView task, String field, String choice) {
        return texts.choice(task, field, choice, page.getLocale());
    }

    /** What a field of its form is called. */
    public String field(TaskField field) {
        return field.label(page.getLocale());
    }

    /** One choice of a field of its form. */
    public String choice(TaskField field, String choice) {
        return field.choice(choice, page.getLocale());
    }

    /** What was answered in a field, as people write it; empty where nothing was. */
    public String answer(TaskView task, TaskField field) {
        String answer = task.form().answers().getOrDefault(field.id(), "");
        return switch (field.type()) {
            case YES_NO -> answer.isEmpty() ? "" : pageTexts.get("answer." + answer);
            case DATE -> answer.isEmpty() ? "" : show.day(LocalDate.parse(answer));
            default -> choice(field, answer);
        };
    }

    /** What became of a task that is no longer open, and when. */
    public String ended(TaskView task) {
        return task.state() == TaskView.State.GONE ? texts.gone(task, page.getLocale()) : done(task);
    }

    private String done(TaskView task) {
        String by = people.colleague(task.assignee());
        return task.standsInFor() == null
                ? pageTexts.with("task.doneBy", by, show.ago(task.doneAt()))
                : pageTexts.with("task.doneFor", by, show.ago(task.doneAt()), people.colleague(task.standsInFor()));
    }
}
