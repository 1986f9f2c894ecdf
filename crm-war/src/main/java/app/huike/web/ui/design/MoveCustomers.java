package app.huike.web.ui.design;

import app.huike.lifecycle.migration.Choice;
import app.huike.lifecycle.migration.Consequence;
import app.huike.lifecycle.migration.ConsequenceGroup;
import app.huike.lifecycle.migration.CustomerMoves;
import app.huike.lifecycle.migration.Deed;
import app.huike.lifecycle.migration.Mapped;
import app.huike.lifecycle.migration.Move;
import app.huike.lifecycle.migration.MovePreview;
import app.huike.lifecycle.migration.MoveWish;
import app.huike.lifecycle.migration.PlanFault;
import app.huike.lifecycle.palette.StageNames;
import app.huike.lifecycle.release.Release;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What would come of moving customers from one version to another, and moving them. What is chosen for elements and groups comes with the request. */
@Named("moveCustomers")
@RequestScoped
public class MoveCustomers {

    private static final String CORRECTED = "map.";
    private static final String CHOSEN = "deed.";

    @Inject
    private HttpServletRequest request;

    @Inject
    private CustomerMoves moves;

    @Inject
    private PageLook page;

    @Inject
    private RunWords words;

    @Inject
    private Say say;

    private String reason;
    private List<Release> releases;
    private MovePreview preview;

    /** The page's first step: without such a stage or version there is no such page. */
    public String look() {
        getReleases();
        if (isChosen()) {
            getPreview();
        }
        return null;
    }

    public String getStage() {
        return request.getParameter("stage");
    }

    public String getStageName() {
        return StageNames.in(page.getLocale()).of(getStage());
    }

    public List<String> getProcesses() {
        return all().stream().map(Release::processKey).distinct().toList();
    }

    private List<Release> all() {
        if (releases == null) {
            releases = moves.releases(getStage());
        }
        return releases;
    }

    /** Of the process, the newest first. */
    public List<Release> getReleases() {
        String process = getProcess();
        return all().stream()
                .filter(release -> release.processKey().equals(process))
                .toList();
    }

    /** Of the address, else the first. */
    public String getProcess() {
        String asked = request.getParameter("process");
        return getProcesses().contains(asked) ? asked : getProcesses().get(0);
    }

    /** The live one, where nothing else is asked for. */
    public int getTo() {
        return number(
                "to",
                getReleases().stream()
                        .filter(release -> release.state() == Release.State.LIVE)
                        .mapToInt(Release::version)
                        .findFirst()
                        .orElse(0));
    }

    /** The one before it, where nothing else is asked for; 0 where there is none. */
    public int getFrom() {
        int to = getTo();
        return number(
                "from",
                getReleases().stream()
                        .mapToInt(Release::version)
                        .filter(version -> version < to)
                        .findFirst()
                        .orElse(0));
    }

    private int number(String name, int otherwise) {
        String asked = request.getParameter(name);
        return asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : otherwise;
    }

    /** Whether there are two versions. */
    public boolean isChosen() {
        return getFrom() != 0 && getFrom() != getTo() && has(getFrom()) && has(getTo());
    }

    private boolean has(int version) {
        return getReleases().stream().anyMatch(release -> release.version() == version);
    }

    public MovePreview getPreview() {
        if (preview == null) {
            preview = moves.preview(wish());
        }
        return preview;
    }

    private MoveWish wish() {
        Map<String, String> corrections = new TreeMap<>();
        List<Choice> choices = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(CORRECTED)) {
                corrections.put(name.substring(CORRECTED.length()), values[0]);
            } else if (name.startsWith(CHOSEN)) {
                chosen(name.substring(CHOSEN.length()), values[0], choices);
            }
        });
        return new MoveWish(getStage(), getProcess(), getFrom(), getTo(), corrections, choices);
    }

    private static void chosen(String group, String value, List<Choice> choices) {
        for (Consequence consequence : Consequence.values()) {
            if (group.startsWith(consequence + ".")) {
                String element = group.substring(consequence.name().length() + 1);
                Arrays.stream(Deed.values())
                        .filter(deed -> deed.name().equals(value))
                        .forEach(deed -> choices.add(new Choice(consequence, element, deed)));
            }
        }
    }

    /** What an element is called: as everywhere, or as whoever drew it has called it. */
    public String name(String element) {
        String known = words.element(getProcess(), element);
        return known.equals(element)
                ? getPreview().mapping().stream()
                        .filter(mapped -> mapped.element().equals(element))
                        .map(Mapped::name)
                        .findFirst()
                        .orElse(element)
                : known;
    }

    /** What is wrong with where those of an element go; null where nothing is. */
    public PlanFault fault(Mapped mapped) {
        return getPreview().faults().stream()
                .filter(fault -> fault.element().equals(mapped.element()))
                .findFirst()
                .orElse(null);
    }

    public List<Deed> deeds(ConsequenceGroup group) {
        return Arrays.stream(Deed.values())
                .filter(deed -> deed != Deed.MOVE || !group.consequence().stays())
                .toList();
    }

    /** Looks again, with what is named and chosen by now. */
    public void again() {
        preview = null;
    }

    /** Moves them, and goes where it is told how far that is. */
    public String move() {
        Move[] begun = new Move[1];
        return say.did(() -> begun[0] = moves.begin(wish(), reason))
                ? "/designs/moved.xhtml?faces-redirect=true&stage=" + getStage() + "&id=" + begun[0].id()
                : null;
    }

    /** The latest of the stage. */
    public List<Move> getMoves() {
        return moves.of(getStage());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
