package app.huike.web.ui.care;

import app.huike.crm.care.InvitationState;
import app.huike.crm.care.SurveyAnswers;
import app.huike.crm.care.SurveyDefinition;
import app.huike.crm.care.SurveyForm;
import app.huike.crm.care.WouldRefer;
import app.huike.crm.shared.Refused;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.RefusalTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;

/** The page behind a survey's link: looking changes nothing, the button stores. */
@Named("answerSurvey")
@RequestScoped
public class AnswerSurvey {

    @Inject
    private SurveyAnswers answers;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageLook page;

    @Inject
    private RefusalTexts refusals;

    private SurveyForm form;

    /** What the link is about; null where the link is none of ours. */
    public SurveyForm getForm() {
        if (form == null) {
            try {
                form = answers.look(getToken());
            } catch (Refused invalid) {
                return null;
            }
        }
        return form;
    }

    /** {@code ask}, {@code thanks}, {@code over} or {@code invalid}. */
    public String getState() {
        if (getForm() == null) {
            return "invalid";
        }
        if (getForm().invitation().state() == InvitationState.ANSWERED) {
            return "thanks";
        }
        return getForm().over() ? "over" : "ask";
    }

    public SurveyDefinition.Texts getTexts() {
        return getForm().survey().texts(page.getLocale());
    }

    public List<Integer> getScores() {
        SurveyDefinition survey = getForm().survey();
        return IntStream.rangeClosed(survey.kind().lowest(), survey.kind().highest())
                .boxed()
                .toList();
    }

    /** Whether the score was chosen, by the link or in the form that was sent. */
    public boolean chosen(int score) {
        String said = request.getParameter("score") == null ? request.getParameter("s") : request.getParameter("score");
        return Integer.toString(score).equals(said);
    }

    /** What is wrong with the form that was sent; null where nothing is, or none was. */
    public String getProblem() {
        Refused refused = (Refused) request.getAttribute(ShowSurvey.REFUSED);
        if (refused == null || !"ask".equals(getState())) {
            return null;
        }
        return refused.fields().isEmpty()
                ? refusals.of(refused)
                : refusals.of(refused.fields().get(0));
    }

    public WouldRefer[] getReferences() {
        return WouldRefer.values();
    }

    /** Whether the shop has a place for reviews: everybody who answered is shown the way, whatever the score. */
    public boolean isReviewed() {
        return answers.reviewUrl().isPresent();
    }

    public String getToken() {
        return request.getParameter("t");
    }

    /** What the customer typed, for a form that has to be sent again. */
    public String getWhy() {
        return request.getParameter("why");
    }
}
