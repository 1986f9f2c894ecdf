package app.huike.web.ui.task;

import app.huike.lifecycle.task.TaskInbox;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Taking the task of this page, and giving it back. */
@Named("takeTask")
@RequestScoped
public class TakeTask {

    @Inject
    private TaskInbox tasks;

    @Inject
    private SeeTask seen;

    @Inject
    private Say say;

    public void claim() {
        if (say.did(() -> tasks.claim(seen.getId()))) {
            say.good("inbox.claimed");
        }
        seen.changed();
    }

    public void release() {
        if (say.did(() -> tasks.release(seen.getId()))) {
            say.good("task.released");
        }
        seen.changed();
    }
}
