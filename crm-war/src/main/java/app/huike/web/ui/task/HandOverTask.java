package app.huike.web.ui.task;

import app.huike.crm.security.PersonView;
import app.huike.lifecycle.task.HandedOver;
import app.huike.lifecycle.task.TaskHandOver;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Giving the task of this page to a colleague, and who gave it to whom before. */
@Named("handOverTask")
@RequestScoped
public class HandOverTask {

    @Inject
    private TaskHandOver tasks;

    @Inject
    private SeeTask seen;

    @Inject
    private NextTask next;

    @Inject
    private Say say;

    private String to;
    private String note;
    private boolean comesBack;
    private List<HandedOver> history;
    private List<PersonView> colleagues;

    public String handOver() {
        if (to == null || to.isBlank()) {
            say.badAt("to", "task.handOver.choose");
            return null;
        }
        if (!say.did(this::give)) {
            return null;
        }
        say.goodThere("task.handedOver");
        return next.after(seen.getId());
    }

    private void give() {
        if (comesBack) {
            tasks.lend(seen.getId(), to, note);
        } else {
            tasks.handOver(seen.getId(), to, note);
        }
    }

    /** It was lent, and goes back with a word. */
    public String giveBack() {
        if (!say.did(() -> tasks.giveBack(seen.getId(), note))) {
            return null;
        }
        say.goodThere("task.givenBack");
        return next.after(seen.getId());
    }

    public boolean isComesBack() {
        return comesBack;
    }

    public void setComesBack(boolean comesBack) {
        this.comesBack = comesBack;
    }

    public List<PersonView> getColleagues() {
        if (colleagues == null) {
            colleagues = tasks.colleagues(seen.getId());
        }
        return colleagues;
    }

    public List<HandedOver> getHistory() {
        if (history == null) {
            history = tasks.history(seen.getId());
        }
        return history;
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
