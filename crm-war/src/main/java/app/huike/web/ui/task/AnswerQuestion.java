package app.huike.web.ui.task;

import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.task.TaskQuestion;
import app.huike.lifecycle.task.TaskQuestions;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;

/** Questions of colleagues: those that wait for whoever looks, and the one of this page. */
@Named("answerQuestion")
@RequestScoped
public class AnswerQuestion {

    @Inject
    private HttpServletRequest request;

    @Inject
    private TaskQuestions questions;

    @Inject
    private CountInbox counts;

    @Inject
    private Say say;

    private UUID id;
    private String answer;
    private TaskQuestion question;
    private List<TaskQuestion> waiting;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        id = KnownId.of(request.getParameter("id"));
    }

    /** The page's first step: without such a question there is no such page. */
    public String look() {
        getSeen();
        return null;
    }

    public TaskQuestion getSeen() {
        if (question == null) {
            question = questions.get(id);
        }
        return question;
    }

    public List<TaskQuestion> getWaiting() {
        if (waiting == null) {
            waiting = counts.anyQuestions() ? questions.waiting() : List.of();
        }
        return waiting;
    }

    /** Whether whoever looks is the one who is asked, and has not answered. */
    public boolean isMine() {
        return !getSeen().answered()
                && getSeen().askedOf().equals(CurrentActor.get().login());
    }

    public String answer() {
        if (!say.did(() -> questions.answer(id, answer))) {
            return null;
        }
        say.goodThere("question.answered");
        return "/tasks/inbox.xhtml?faces-redirect=true";
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
