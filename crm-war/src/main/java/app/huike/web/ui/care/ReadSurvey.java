package app.huike.web.ui.care;

import app.huike.crm.care.InvitationView;
import app.huike.crm.care.SurveyDefinition;
import app.huike.crm.care.SurveyResult;
import app.huike.crm.care.SurveyResults;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.web.ui.Days;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** What customers answered to a survey: figures of some days, and the answers themselves. */
@Named("readSurvey")
@RequestScoped
public class ReadSurvey {

    private static final int DAYS = 180;

    @Inject
    private SurveyResults results;

    @Inject
    private Days days;

    @Inject
    private Show show;

    @Inject
    private PageLook look;

    private String survey;
    private String after;
    private SurveyResult result;
    private Page<InvitationView> answers;

    public List<SurveyDefinition> getSurveys() {
        return results.surveys();
    }

    public SurveyResult getResult() {
        if (result == null) {
            LocalDate last = days.last(show.today());
            result = results.of(getSurvey(), days.first(last, DAYS), last);
        }
        return result;
    }

    public Page<InvitationView> getAnswers() {
        if (answers == null) {
            answers = results.answers(getSurvey(), new PageRequest(PageRequest.DEFAULT_LIMIT, after));
        }
        return answers;
    }

    /** The survey's name in the reader's language. */
    public String title(SurveyDefinition one) {
        return one.texts(look.getLocale()).title();
    }

    /** How long the bar of a score is, in percent of all answers. */
    public long share(long many) {
        long all = getResult().all().answered();
        return all == 0 ? 0 : (200 * many + all) / (2 * all);
    }

    public String getSurvey() {
        return survey == null || survey.isBlank() ? "csat" : survey;
    }

    public void setSurvey(String survey) {
        this.survey = survey;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
