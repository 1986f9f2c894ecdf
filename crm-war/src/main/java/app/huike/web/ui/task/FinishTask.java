package app.huike.web.ui.task;

import app.huike.lifecycle.task.TaskDraft;
import app.huike.lifecycle.task.TaskDrafts;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.primefaces.PrimeFaces;

/** Finishing the task of this page with an outcome and a note. */
@Named("finishTask")
@RequestScoped
public class FinishTask {

    /** The outcome that only the customer can take back. */
    static final String OPT_OUT = "no-contact";

    @Inject
    private TaskDrafts drafts;

    @Inject
    private SeeTask seen;

    @Inject
    private NextTask next;

    @Inject
    private TaskWords words;

    @Inject
    private Say say;

    private String outcome;
    private String note;
    private String withdraw = "marketing";
    private final Map<String, String> chosen = new HashMap<>();

    /** What one has typed before, here or on another machine. */
    @PostConstruct
    void begin() {
        drafts.own(seen.getId()).ifPresent(this::continueWith);
    }

    private void continueWith(TaskDraft draft) {
        outcome = draft.outcome();
        note = draft.note();
        chosen.putAll(draft.more());
    }

    /** Keeps what was typed so far, while one types. */
    public void keep() {
        drafts.keep(seen.getId(), outcome, note, told());
    }

    /** Finishes, or first asks what exactly the customer no longer wants. */
    public String finish() {
        if (outcome == null) {
            say.badAt("outcome", "task.choose");
            return null;
        }
        if (OPT_OUT.equals(outcome) && seen.isOpen()) {
            PrimeFaces.current().executeScript("PF('optOut').show()");
            return null;
        }
        return finish(told());
    }

    /** Finishes with the customer's wish not to be contacted, after it was confirmed. */
    public String finishOptedOut() {
        outcome = OPT_OUT;
        Map<String, String> more = told();
        more.put("withdraw", withdraw);
        return finish(more);
    }

    /** What was chosen, without what was left empty. */
    private Map<String, String> told() {
        Map<String, String> told = new HashMap<>(chosen);
        told.values().removeIf(Objects::isNull);
        return told;
    }

    private String finish(Map<String, String> more) {
        String label = words.outcome(seen.getTask(), outcome);
        boolean done = say.did(() -> drafts.finish(seen.getId(), outcome, note, more));
        seen.changed();
        if (!done) {
            return null;
        }
        say.goodThere("task.finished", label);
        return next.after(seen.getId());
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** What outcomes want besides, by field, such as why a customer stays away. */
    public Map<String, String> getChosen() {
        return chosen;
    }

    public String getWithdraw() {
        return withdraw;
    }

    public void setWithdraw(String withdraw) {
        this.withdraw = withdraw;
    }
}
