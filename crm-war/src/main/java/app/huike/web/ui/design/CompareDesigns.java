package app.huike.web.ui.design;

import app.huike.lifecycle.check.Change;
import app.huike.lifecycle.check.ChangeTexts;
import app.huike.lifecycle.design.Versions;
import app.huike.lifecycle.palette.StageNames;
import app.huike.web.ui.PageLook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Two versions of a stage beside each other: what is live, what was before, any edition of a draft. */
@Named("compareDesigns")
@RequestScoped
public class CompareDesigns {

    /** A change in words, with the sign that it bears in the drawing. */
    public record Changed(Change change, String sign, String words) {}

    @Inject
    private HttpServletRequest request;

    @Inject
    private Versions versions;

    @Inject
    private PageLook page;

    @Inject
    private VersionChoices choices;

    private Versions.Compared compared;

    /** The page's first step: without such a stage or version there is no such page. */
    public String look() {
        getCompared();
        return null;
    }

    public Versions.Compared getCompared() {
        if (compared == null) {
            compared = versions.compare(getStage(), getBefore(), getAfter());
        }
        return compared;
    }

    public String getStage() {
        return request.getParameter("stage");
    }

    public String getStageName() {
        return StageNames.in(page.getLocale()).of(getStage());
    }

    public String getBefore() {
        return asked("before");
    }

    /** What is asked for, else the edition that was drawn last, else what is live. */
    public String getAfter() {
        if (request.getParameter("after") != null) {
            return asked("after");
        }
        return choices.newest(getStage());
    }

    private String asked(String name) {
        String asked = request.getParameter(name);
        return asked == null || asked.isBlank() ? VersionChoices.LIVE : asked;
    }

    /** All versions that there are, as people call them. */
    public List<VersionChoices.Choice> getChoices() {
        return choices.of(getStage());
    }

    /** What one of the two is called. */
    public String nameOf(String key) {
        return getChoices().stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .map(VersionChoices.Choice::name)
                .orElse(key);
    }

    /** What differs in one file, in words. */
    public List<Changed> changes(String file) {
        return told(getCompared().changes().stream()
                .filter(change -> change.file().equals(file))
                .toList());
    }

    /** What differs in the tables, in words. */
    public List<Changed> getTables() {
        return told(getCompared().changes().stream()
                .filter(change -> !getCompared().diagrams().contains(change.file()))
                .toList());
    }

    private List<Changed> told(List<Change> changes) {
        ChangeTexts words = ChangeTexts.in(page.getLocale());
        return changes.stream()
                .map(change -> new Changed(change, sign(change.kind()), words.of(change)))
                .toList();
    }

    private static String sign(Change.Kind kind) {
        return switch (kind) {
            case ADDED, FILE_ADDED -> "+";
            case REMOVED, FILE_REMOVED -> "−";
            default -> "~";
        };
    }
}
