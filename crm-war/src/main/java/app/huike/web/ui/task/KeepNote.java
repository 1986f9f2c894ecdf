package app.huike.web.ui.task;

import app.huike.lifecycle.task.TaskInbox;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The task is gone, what was typed is not: it becomes a note among the customer's contacts. */
@Named("keepNote")
@RequestScoped
public class KeepNote {

    @Inject
    private TaskInbox tasks;

    @Inject
    private SeeTask seen;

    @Inject
    private NextTask next;

    @Inject
    private Say say;

    public String keep(String note) {
        if (!say.did(() -> tasks.keepNote(seen.getId(), note))) {
            return null;
        }
        say.goodThere("task.noteKept");
        return next.after(seen.getId());
    }
}
