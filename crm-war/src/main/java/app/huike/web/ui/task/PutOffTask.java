package app.huike.web.ui.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.task.TaskLater;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;

/** Putting off the task of this page, and having it back. */
@Named("putOffTask")
@RequestScoped
public class PutOffTask {

    @Inject
    private TaskLater tasks;

    @Inject
    private LaterWhen when;

    @Inject
    private SeeTask seen;

    @Inject
    private NextTask next;

    @Inject
    private BusinessClock clock;

    @Inject
    private Show show;

    @Inject
    private Say say;

    private String note;

    /** The next task opens. */
    public String putOff() {
        Optional<Instant> until = when.chosen();
        if (until.isEmpty() || !say.did(() -> tasks.putOff(seen.getId(), until.get(), note))) {
            return null;
        }
        say.goodThere("task.putOff", show.moment(until.get()));
        return next.after(seen.getId());
    }

    public void resume() {
        if (say.did(() -> tasks.resume(seen.getId()))) {
            say.good("task.resumed");
        }
        seen.changed();
    }

    /** Whether it waits for a later moment. */
    public boolean isWaiting() {
        return seen.isOpen() && seen.getTask().waits(clock.instant());
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
