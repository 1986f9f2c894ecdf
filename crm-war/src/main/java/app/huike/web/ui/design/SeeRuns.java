package app.huike.web.ui.design;

import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.palette.StageNames;
import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.running.ProcessRuns;
import app.huike.lifecycle.running.Running;
import app.huike.lifecycle.running.StageRuns;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What runs of a stage: figures on the diagram and in tables, failed steps to be tried again or passed over, or their runs ended, who is stuck. */
@Named("seeRuns")
@RequestScoped
public class SeeRuns {

    private static final int USUAL_DAYS = 30;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Running running;

    @Inject
    private Designs designs;

    @Inject
    private PageLook page;

    @Inject
    private Say say;

    private StageRuns runs;
    private List<Release> releases;

    /** A stage to choose. */
    public record Choice(String key, String name) {}

    /** The page's first step: without such a stage or version there is no such page. */
    public String look() {
        getRuns();
        return null;
    }

    public StageRuns getRuns() {
        if (runs == null) {
            runs = running.look(getStage(), getVersion(), getDays());
        }
        return runs;
    }

    /** The stage of the address, else the first. */
    public String getStage() {
        String asked = request.getParameter("stage");
        return asked == null || asked.isBlank() ? designs.stages().get(0) : asked;
    }

    public String getStageName() {
        return StageNames.in(page.getLocale()).of(getStage());
    }

    /** Null for all versions, and where the stage has none of that number: whoever chooses another stage means no version of it. */
    public Integer getVersion() {
        Integer asked = number("version", null);
        return getReleases().stream()
                        .anyMatch(release -> Integer.valueOf(release.version()).equals(asked))
                ? asked
                : null;
    }

    public int getDays() {
        Integer asked = number("days", USUAL_DAYS);
        return Running.PERIODS.contains(asked) ? asked : USUAL_DAYS;
    }

    private Integer number(String name, Integer otherwise) {
        String asked = request.getParameter(name);
        return asked != null && asked.matches("[0-9]{1,6}") ? Integer.valueOf(asked) : otherwise;
    }

    public List<Integer> getPeriods() {
        return Running.PERIODS;
    }

    public List<Choice> getStages() {
        return designs.stages().stream()
                .map(key -> new Choice(key, StageNames.in(page.getLocale()).of(key)))
                .toList();
    }

    /** Each version once, the newest first. */
    public List<Release> getReleases() {
        if (releases == null) {
            releases = running.releases(getStage()).stream()
                    .collect(Collectors.toMap(Release::version, Function.identity(), (one, other) -> one, TreeMap::new))
                    .descendingMap()
                    .values()
                    .stream()
                    .toList();
        }
        return releases;
    }

    /** For the drawing: how many wait, went through, fell out and failed at each element. */
    public String figures(ProcessRuns process) {
        return process.elements().stream()
                .map(each -> each.element() + ":" + each.waiting() + ":" + each.through() + ":" + each.fellOut() + ":"
                        + each.failed())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** Tries the steps again that the pressed button names. */
    public void retry() {
        did("runs.retried", running::retry);
    }

    /** Goes on behind them. */
    public void skip() {
        did("runs.skipped", running::skip);
    }

    /** Ends their runs. */
    public void end() {
        did("runs.ended", running::end);
    }

    /** Which ones the button itself says: the list may be another one by now. */
    private void did(String done, Function<Running.Which, Running.Deed> deed) {
        Running.Which which = new Running.Which(
                getStage(),
                getVersion(),
                request.getParameter("process"),
                request.getParameter("element"),
                request.getParameter("reason"),
                request.getParameter("job"));
        say.did(() -> {
            Running.Deed came = deed.apply(which);
            say.good(done, came.done());
            if (came.refused() > 0) {
                say.bad("runs.notDone", came.refused());
            }
        });
        runs = null;
    }
}
