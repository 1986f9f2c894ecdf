package app.huike.web.ui.task;

import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.task.TaskReview;
import app.huike.lifecycle.task.TaskReviews;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Looking as a second person at what was told of the task of this page. */
@Named("reviewTask")
@RequestScoped
public class ReviewTask {

    @Inject
    private TaskReviews reviews;

    @Inject
    private SeeTask seen;

    @Inject
    private NextTask next;

    @Inject
    private TaskWords words;

    @Inject
    private Say say;

    private String word;
    private TaskReview told;

    /** What waits for a second person; null where nobody does. */
    public TaskReview getTold() {
        if (told == null && seen.getTask().inReviewOf() != null && seen.isOpen()) {
            told = reviews.of(seen.getId()).orElse(null);
        }
        return told;
    }

    /** Whether it is whoever looks who waits. */
    public boolean isOwn() {
        return getTold() != null && CurrentActor.get().login().equals(getTold().by());
    }

    /** The next task opens. */
    public String approve() {
        TaskView task = seen.getTask();
        String label = getTold() == null ? "" : words.outcome(task, getTold().outcome());
        if (!say.did(() -> reviews.approve(seen.getId()))) {
            return changed();
        }
        say.goodThere("task.approved", label);
        return next.after(seen.getId());
    }

    /** It goes back with a word, and the next task opens. */
    public String giveBack() {
        if (!say.did(() -> reviews.giveBack(seen.getId(), word))) {
            return changed();
        }
        say.goodThere("task.givenBack");
        return next.after(seen.getId());
    }

    /** Whoever waits has it back, with all that was typed. */
    public String takeBack() {
        return say.did(() -> reviews.takeBack(seen.getId()))
                ? "/tasks/task.xhtml?faces-redirect=true&id=" + seen.getId()
                : changed();
    }

    private String changed() {
        told = null;
        seen.changed();
        return null;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
