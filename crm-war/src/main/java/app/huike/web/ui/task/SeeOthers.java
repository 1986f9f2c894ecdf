package app.huike.web.ui.task;

import app.huike.lifecycle.task.TaskDraft;
import app.huike.lifecycle.task.TaskDrafts;
import app.huike.lifecycle.task.TaskView.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who else is at the task of this page, and what they have typed. */
@Named("seeOthers")
@RequestScoped
public class SeeOthers {

    @Inject
    private SeeTask seen;

    @Inject
    private TaskDrafts drafts;

    @Inject
    private TaskWords words;

    private List<TaskDraft> typed;

    /** Their drafts, the latest first. */
    public List<TaskDraft> getDrafts() {
        if (typed == null) {
            typed = drafts.others(seen.getId());
        }
        return typed;
    }

    /** What they have chosen; empty where nothing. */
    public String outcome(TaskDraft draft) {
        return draft.outcome() == null ? "" : words.outcome(seen.getTask(), draft.outcome());
    }

    /** Who has taken it while it was open here; null where nobody else has. */
    public String getHolder() {
        return seen.getTask().state() == State.CLAIMED && !seen.isMine()
                ? seen.getTask().assignee()
                : null;
    }
}
