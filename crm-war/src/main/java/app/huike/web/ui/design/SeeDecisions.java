package app.huike.web.ui.design;

import app.huike.lifecycle.decision.PastDecisions;
import app.huike.lifecycle.decision.TableReplay;
import app.huike.lifecycle.palette.StageNames;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the tables of a version would have said to the decisions of the last weeks. */
@Named("seeDecisions")
@RequestScoped
public class SeeDecisions {

    private static final int USUAL_DAYS = 30;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PastDecisions decisions;

    @Inject
    private VersionChoices choices;

    @Inject
    private PageLook page;

    @Inject
    private Texts texts;

    private List<TableReplay> tables;

    /** The page's first step: without such a stage or version there is no such page. */
    public String look() {
        getTables();
        return null;
    }

    public List<TableReplay> getTables() {
        if (tables == null) {
            tables = decisions.replay(getStage(), getSide(), getDays());
        }
        return tables;
    }

    public String getStage() {
        return request.getParameter("stage");
    }

    public String getStageName() {
        return StageNames.in(page.getLocale()).of(getStage());
    }

    public String getSide() {
        String asked = request.getParameter("side");
        return asked == null || asked.isBlank() ? choices.newest(getStage()) : asked;
    }

    /** A number that is no period is passed over. */
    public int getDays() {
        return getPeriods().stream()
                .filter(days -> days.toString().equals(request.getParameter("days")))
                .findFirst()
                .orElse(USUAL_DAYS);
    }

    public List<Integer> getPeriods() {
        return PastDecisions.PERIODS;
    }

    public List<VersionChoices.Choice> getChoices() {
        return choices.of(getStage());
    }

    /** What became of a table's decisions, in one sentence. */
    public String sentence(TableReplay table) {
        if (table.decisions() == 0) {
            return texts.get("decisions.none");
        }
        return table.missing().isEmpty()
                ? texts.with("decisions.otherwise", table.decisions(), table.otherwise())
                : texts.with("decisions.missing", String.join(", ", table.missing()));
    }

    /** Names and values in a line. */
    public String values(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + (value.getValue().isEmpty() ? "–" : value.getValue()))
                .collect(Collectors.joining(", "));
    }
}
