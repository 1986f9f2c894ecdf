package app.huike.web.ui.task;

import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskDraft;
import app.huike.lifecycle.task.TaskDrafts;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Taking back, for a moment, what a task was finished with: the one whose page this is, or the one done just before. */
@Named("takeBack")
@RequestScoped
public class TakeBack {

    @Inject
    private HttpServletRequest request;

    @Inject
    private TaskDrafts drafts;

    @Inject
    private Say say;

    private final Map<String, Optional<TaskDraft>> leaving = new HashMap<>();

    /** The task done just before this page; null where it cannot be taken back any more. */
    public String getLast() {
        String done = request.getParameter("done");
        return done == null ? null : leaving(done).map(TaskDraft::taskId).orElse(null);
    }

    /** Whether this task is being finished. */
    public boolean isLeaving(String task) {
        return leaving(task).isPresent();
    }

    /** The task's own page again, with all that was typed. */
    public String undo(String task) {
        changed();
        return say.did(() -> drafts.takeBack(task)) ? "/tasks/task.xhtml?faces-redirect=true&id=" + task : null;
    }

    /** The next look asks anew. */
    void changed() {
        leaving.clear();
    }

    /** A page asks many times. */
    private Optional<TaskDraft> leaving(String task) {
        return leaving.computeIfAbsent(task, this::own);
    }

    private Optional<TaskDraft> own(String task) {
        try {
            String me = CurrentActor.get().login();
            return drafts.leaving(task).filter(draft -> draft.login().equals(me));
        } catch (Refused notTheirs) {
            return Optional.empty();
        }
    }
}
