package app.huike.web.ui.design;

import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.design.DraftView;
import app.huike.lifecycle.design.StageScenario;
import app.huike.lifecycle.design.Trials;
import app.huike.lifecycle.sandbox.ScenarioText;
import app.huike.lifecycle.sandbox.TrialReport;
import app.huike.lifecycle.sandbox.TrialReport.Entry;
import app.huike.lifecycle.sandbox.TrialReport.Kind;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.Say;
import app.huike.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Tries a draft on virtual time: a scenario is chosen or written, played, and what came of it is looked at. Each time it is played from its beginning;
 * meanwhile the sandbox makes itself ready for the next time. What is worth playing again is kept by {@link KeepScenarios}.
 */
@Named("tryDesign")
@RequestScoped
public class TryDesign {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Designs designs;

    @Inject
    private Trials trials;

    @Inject
    private KeepScenarios keep;

    @Inject
    private Say say;

    @Inject
    private Texts texts;

    private UUID id;
    private DraftView view;
    private String scenario;
    private String happening;
    private String value;
    private String customerRef;
    private TrialReport report;
    private Trials.Coverage coverage;

    @PostConstruct
    void begin() {
        id = KnownId.of(request.getParameter("id"));
    }

    /** The page's first step: the scenario that the address names, else the first that there is. */
    public String look() {
        String file = request.getParameter("scenario");
        Optional<StageScenario> chosen = getView().scenarios().stream()
                .filter(each -> file == null || each.file().equals(file))
                .findFirst();
        scenario = chosen.map(StageScenario::text).orElseGet(() -> untitled() + "story:\n");
        chosen.map(StageScenario::file).ifPresent(keep::called);
        trials.prepare(getView().draft().stage());
        return null;
    }

    /** The draft was changed: what is shown of it is read anew. */
    void forget() {
        view = null;
    }

    public DraftView getView() {
        if (view == null) {
            view = designs.get(id);
        }
        return view;
    }

    public boolean isPossible() {
        return trials.canTry(getView().draft().stage());
    }

    /** What may happen, by the words that scenarios use. */
    public Set<String> getWords() {
        Set<String> words = new TreeSet<>(trials.words(getView().draft().stage()));
        words.add("after");
        return words;
    }

    public void play() {
        say.did(() -> report = trials.play(id, scenario));
        trials.prepare(getView().draft().stage());
    }

    /** All of them, and which elements none of them enters. */
    public void playAll() {
        say.did(() -> coverage = trials.playAll(id));
        trials.prepare(getView().draft().stage());
    }

    /** One thing more happens at the end of the story, and it is played again. */
    public void add() {
        String before = scenario.endsWith("\n") ? scenario : scenario + "\n";
        scenario = before + ScenarioText.line(happening, value == null || value.isBlank() ? null : value.strip());
        value = null;
        play();
    }

    /** A real customer in place of an invented one. */
    public void copy() {
        say.did(() -> {
            String customer = trials.copyOf(customerRef);
            scenario = titleOf(scenario) + customer + storyOf(scenario);
        });
    }

    private String titleOf(String text) {
        return text.lines()
                .filter(line -> line.startsWith("title:"))
                .findFirst()
                .map(line -> line + "\n")
                .orElseGet(this::untitled);
    }

    private String untitled() {
        return "title: " + texts.get("trial.untitled") + "\n";
    }

    private static String storyOf(String text) {
        int story = text.indexOf("story:");
        return story < 0 ? "story:\n" : text.substring(story);
    }

    public TrialReport getReport() {
        return report;
    }

    /** What happened, without the elements that were passed: those are on the diagram. */
    public List<Entry> getEntries() {
        return report.entries().stream()
                .filter(entry -> entry.kind() != Kind.STEP || entry.detail().containsKey("name"))
                .toList();
    }

    public Trials.Coverage getCoverage() {
        return coverage;
    }

    /** Ids of the elements that were entered, for the diagram. */
    public String getWay() {
        if (coverage != null) {
            return String.join(" ", coverage.seen());
        }
        return report == null ? "" : String.join(" ", report.visits().keySet());
    }

    /** Ids of the elements where it waits, for the diagram. */
    public String getAt() {
        return report == null ? "" : String.join(" ", report.at());
    }

    /** The diagrams of the draft, by file name. */
    public List<String> getDiagrams() {
        return getView().files().keySet().stream()
                .filter(name -> name.endsWith(".bpmn"))
                .toList();
    }

    public String getRef() {
        return id.toString();
    }

    public void setRef(String ref) {
        id = KnownId.of(ref);
    }

    public String getScenario() {
        return scenario;
    }

    public void setScenario(String scenario) {
        this.scenario = scenario;
    }

    public String getHappening() {
        return happening;
    }

    public void setHappening(String happening) {
        this.happening = happening;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getCustomerRef() {
        return customerRef;
    }

    public void setCustomerRef(String customerRef) {
        this.customerRef = customerRef;
    }
}
