package app.huike.lifecycle.design;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.check.Change;
import app.huike.lifecycle.check.Comparison;
import app.huike.lifecycle.check.Fault;
import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.release.Publishing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The door of those who draw: drafts of the files of a stage, with every edition. What is live stays untouched until a reviewer publishes: {@link Reviews}.
 * Refusals {@code STAGE_UNKNOWN}, {@code DESIGN_UNKNOWN}, {@code DESIGN_CLOSED} (it was published or discarded), {@code DESIGN_CHANGED} (another edition is
 * there meanwhile), {@code FIELD_INVALID}, {@code FIELD_MISSING}.
 */
@Stateless
public class Designs {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_WORDS = 2_000;
    private static final int MOST_OPEN = 100;

    @Inject
    private DraftTable drafts;

    @Inject
    private DraftBook book;

    @Inject
    private DraftChecks checks;

    @Inject
    private StageScenarios scenarios;

    @Inject
    private Vocabularies stages;

    @Inject
    private Publishing live;

    @Inject
    private BusinessClock clock;

    /** The stages that there are, by name. */
    public List<String> stages() {
        Rights.require(Permission.DESIGN_READ);
        return List.copyOf(new TreeSet<>(stages.stages()));
    }

    /** The files of a stage that are live. */
    public SortedMap<String, String> files(String stage) {
        Rights.require(Permission.DESIGN_READ);
        return liveFiles(known(stage));
    }

    /** The drafts of a stage, or of all where it is null, the last changed first. */
    public List<Draft> list(String stage) {
        Rights.require(Permission.DESIGN_READ);
        return drafts.list(stage == null ? null : known(stage));
    }

    /** A draft with its files, faults, changes and history. */
    public DraftView get(UUID id) {
        Rights.require(Permission.DESIGN_READ);
        Draft draft = drafts.find(id).orElseThrow(() -> Refused.unknown("DESIGN_UNKNOWN"));
        SortedMap<String, String> everything = drafts.everything(id, draft.edition());
        SortedMap<String, String> files = DraftFiles.drawn(everything);
        return new DraftView(
                draft,
                files,
                scenarios.of(draft.stage(), everything),
                checks.faults(draft.stage(), files),
                Comparison.between(liveFiles(draft.stage()), files),
                drafts.editions(id),
                book.comments(id),
                book.acts(draft.stage()).stream()
                        .filter(act -> act.draftId() == null || act.draftId().equals(id))
                        .toList(),
                seen(draft));
    }

    /** The source of a diagram or a table of a draft, as it is now; whoever only shows it need not have the whole draft checked. */
    public String source(UUID id, String file) {
        Rights.require(Permission.DESIGN_READ);
        return drafts.find(id)
                .filter(draft -> file != null)
                .map(draft -> drafts.files(id, draft.edition()).get(file))
                .orElseThrow(() -> Refused.unknown("DESIGN_UNKNOWN"));
    }

    /** The files of an edition of a draft. */
    public SortedMap<String, String> files(UUID id, int edition) {
        Rights.require(Permission.DESIGN_READ);
        Draft draft = drafts.find(id).orElseThrow(() -> Refused.unknown("DESIGN_UNKNOWN"));
        if (edition < 1 || edition > draft.edition()) {
            throw Refused.unknown("DESIGN_UNKNOWN");
        }
        return drafts.files(id, edition);
    }

    /** What files that were only looked at would be: their faults, and their changes beside what is live. */
    public record Looked(List<Fault> faults, List<Change> changes) {}

    /**
     * Looks at these files, beside the live ones of the stage that are not among them; nothing is kept.
     *
     * @param files source by name; null takes the file out
     */
    public Looked look(String stage, Map<String, String> files) {
        Rights.require(Permission.DESIGN_READ);
        DraftFiles.require(files);
        SortedMap<String, String> live = liveFiles(known(stage));
        SortedMap<String, String> all = DraftFiles.drawn(DraftFiles.with(live, files));
        return new Looked(checks.faults(stage, all), Comparison.between(live, all));
    }

    /** Begins a draft with what is live. Refusal {@code DESIGNS_TOO_MANY}. */
    public UUID begin(String stage, String title) {
        Actor actor = Rights.require(Permission.DESIGN_WRITE);
        Check check = new Check();
        String line = check.line("title", title, LONGEST_TITLE);
        if (line == null) {
            check.missing("title");
        }
        check.refuse();
        long open = drafts.list(known(stage)).stream()
                .filter(draft -> draft.state().isOpen())
                .count();
        if (open >= MOST_OPEN) {
            throw Refused.rule("DESIGNS_TOO_MANY").with("most", MOST_OPEN);
        }
        UUID id = drafts.begin(stage, line, actor.login(), null);
        SortedMap<String, String> files = liveFiles(stage);
        files.putAll(scenarios.keptLive(stage));
        keep(id, files, actor, null);
        return id;
    }

    /**
     * Keeps files as another edition; others of the draft stay. It may be faulty still. The same again is kept already. What was under review is a draft again.
     * Whoever draws is not in the way of somebody who writes a scenario meanwhile, nor the other way round.
     *
     * @param edition with which the drawing, or the writing, began
     * @param files source by name, scenarios as {@code scenarios/silent-customer.yaml}; null takes the file out
     * @param note what was changed, for those who read the history; may be null
     * @return the edition that is the newest now
     */
    public int save(UUID id, int edition, Map<String, String> files, String note) {
        Actor actor = Rights.require(Permission.DESIGN_WRITE);
        DraftFiles.require(files);
        String said = note(note);
        Draft draft = open(id);
        SortedMap<String, String> before = drafts.everything(id, draft.edition());
        if (edition > draft.edition()
                || edition < draft.edition() && isInTheWay(drafts.everything(id, edition), before, files)) {
            throw Refused.conflict("DESIGN_CHANGED");
        }
        SortedMap<String, String> all = scenarios.withoutShipped(draft.stage(), DraftFiles.with(before, files));
        if (all.equals(before)) {
            return draft.edition();
        }
        return keep(id, all, actor, said);
    }

    /** Diagrams and tables are judged together, so any other of them is in the way of one; of scenarios only the same. */
    private static boolean isInTheWay(
            SortedMap<String, String> then, SortedMap<String, String> now, Map<String, String> files) {
        boolean draws = files.keySet().stream().anyMatch(name -> !name.startsWith(StageScenario.FOLDER));
        boolean drawn = !DraftFiles.drawn(then).equals(DraftFiles.drawn(now));
        return draws && drawn
                || files.keySet().stream()
                        .filter(name -> name.startsWith(StageScenario.FOLDER))
                        .anyMatch(name -> !Objects.equals(then.get(name), now.get(name)));
    }

    private String note(String note) {
        Check check = new Check();
        String said = check.line("note", note, LONGEST_NOTE);
        check.refuse();
        return said;
    }

    private int keep(UUID id, SortedMap<String, String> files, Actor actor, String note) {
        Draft draft = drafts.lock(id).orElseThrow();
        int number = draft.edition() + 1;
        int faults = checks.faults(draft.stage(), DraftFiles.drawn(files)).size();
        drafts.keep(draft, files, new Edition(number, actor.login(), note, faults, clock.instant()));
        return number;
    }

    /** Says something about an element. */
    public void comment(UUID id, String file, String element, String words) {
        Actor actor = Rights.require(Permission.DESIGN_READ);
        Check check = new Check();
        String said = check.lines("words", words, LONGEST_WORDS);
        String where = check.line("element", element, 120);
        String name = check.line("file", file, 100);
        if (said == null) {
            check.missing("words");
        }
        check.refuse();
        book.comment(open(id), name == null ? "" : name, where == null ? "" : where, said, actor.login());
    }

    /** Gives a draft to the reviewers; again changes nothing. Refusal {@code DESIGN_FAULTY}. */
    public void submit(UUID id, int edition) {
        Actor actor = Rights.require(Permission.DESIGN_WRITE);
        Draft draft = open(id);
        if (draft.edition() != edition) {
            throw Refused.conflict("DESIGN_CHANGED");
        }
        if (draft.state() == Draft.State.REVIEW) {
            return;
        }
        int faults = checks.faults(draft.stage(), drafts.files(id, edition)).size();
        if (faults > 0) {
            throw Refused.rule("DESIGN_FAULTY").with("faults", faults);
        }
        drafts.state(id, Draft.State.REVIEW);
        book.add(act(draft, Act.Kind.SUBMITTED, actor));
    }

    /** Puts a draft aside for good; its history stays. */
    public void discard(UUID id) {
        Actor actor = Rights.require(Permission.DESIGN_WRITE);
        Draft draft = open(id);
        drafts.state(id, Draft.State.DISCARDED);
        book.add(act(draft, Act.Kind.DISCARDED, actor));
    }

    private Act act(Draft draft, Act.Kind kind, Actor actor) {
        return new Act(draft.stage(), draft.id(), draft.edition(), kind, actor.login(), null, false, clock.instant());
    }

    private Draft open(UUID id) {
        Draft draft = drafts.lock(id).orElseThrow(() -> Refused.unknown("DESIGN_UNKNOWN"));
        if (!draft.state().isOpen()) {
            throw Refused.conflict("DESIGN_CLOSED");
        }
        return draft;
    }

    private String known(String stage) {
        if (stage == null || !stages.stages().contains(stage)) {
            throw Refused.unknown("STAGE_UNKNOWN");
        }
        return stage;
    }

    private SortedMap<String, String> liveFiles(String stage) {
        return live.live(stages.of(stage).processes());
    }

    private String seen(Draft draft) {
        return draft.edition() + ":"
                + live.liveDeployment(stages.of(draft.stage()).processes());
    }
}
