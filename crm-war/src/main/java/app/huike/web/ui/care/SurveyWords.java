package app.huike.web.ui.care;

import app.huike.crm.care.SurveyFigures;
import app.huike.crm.care.SurveyResult;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How figures of surveys are written; where there is none, a dash. */
@Named("surveyWords")
@RequestScoped
public class SurveyWords {

    private static final String NONE = "–";

    @Inject
    private Show show;

    @Inject
    private Texts texts;

    public String percent(Optional<BigDecimal> share) {
        return share.map(value -> texts.with("surveys.percent", show.number(value)))
                .orElse(NONE);
    }

    /** With its sign. */
    public String nps(SurveyFigures figures) {
        return figures.nps()
                .map(value -> (value.signum() > 0 ? "+" : "") + show.number(value))
                .orElse(NONE);
    }

    /** Every score with how often it was given, the best first. */
    public List<Map.Entry<Integer, Long>> scores(SurveyResult result) {
        return result.scores().entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByKey().reversed())
                .toList();
    }
}
