package app.huike.web.ui.task;

import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.PersonView;
import app.huike.lifecycle.task.TaskComment;
import app.huike.lifecycle.task.TaskComments;
import app.huike.lifecycle.task.TaskQuestion;
import app.huike.lifecycle.task.TaskQuestions;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What colleagues say at the task of this page: comments, and questions with their answers. */
@Named("talkAtTask")
@RequestScoped
public class TalkAtTask {

    @Inject
    private TaskComments comments;

    @Inject
    private TaskQuestions questions;

    @Inject
    private SeeTask seen;

    @Inject
    private Say say;

    private String comment;
    private String asked;
    private String question;
    private List<TaskComment> written;
    private List<TaskQuestion> all;
    private List<PersonView> colleagues;

    public void add() {
        if (say.did(() -> comments.add(seen.getId(), comment))) {
            comment = null;
        }
        written = null;
    }

    public void ask() {
        if (say.did(() -> questions.ask(seen.getId(), asked, question))) {
            say.good("task.asked");
            question = null;
            asked = null;
        }
        all = null;
    }

    public List<TaskComment> getComments() {
        if (written == null) {
            written = comments.of(seen.getId());
        }
        return written;
    }

    public List<TaskQuestion> getQuestions() {
        if (all == null) {
            all = questions.of(seen.getId());
        }
        return all;
    }

    public List<PersonView> getColleagues() {
        if (colleagues == null) {
            colleagues = questions.colleagues();
        }
        return colleagues;
    }

    /** Whether whoever looks has it only until it is given back. */
    public boolean isLent() {
        return seen.isOpen()
                && seen.getTask().returnsTo() != null
                && CurrentActor.get().login().equals(seen.getTask().assignee());
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }
}
