package app.huike.lifecycle.running;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.design.Versions;
import app.huike.lifecycle.engine.FailedSteps;
import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.release.Releases;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The door of what runs: figures of a stage, for designers; and trying failed steps again, passing them over or ending their runs, for whoever operates the
 * product. Refusals
 * {@code STAGE_UNKNOWN}, {@code VERSION_UNKNOWN}, {@code FIELD_INVALID}.
 */
@Stateless
public class Running {

    /** The periods that can be looked at, in days. Longer ones would read more of the history than a page may wait for. */
    public static final List<Integer> PERIODS = List.of(7, 30, 90);

    private static final Logger LOG = Logger.getLogger(Running.class.getName());
    private static final int MOST_RETRIED = 1_000;
    private static final int MOST_SKIPPED = 100;
    private static final int MOST_ENDED = 1_000;

    @Inject
    private Versions versions;

    @Inject
    private Releases releases;

    @Inject
    private StageFigures figures;

    @Inject
    private FailedTable failed;

    @Inject
    private FailedSteps failedSteps;

    @Inject
    private SkippedSteps skippedSteps;

    @Inject
    private EndedRuns endedRuns;

    @Inject
    private Audit audit;

    @Inject
    private BusinessClock clock;

    /** The releases of a stage's processes, the newest first. */
    public List<Release> releases(String stage) {
        return versions.releases(stage);
    }

    /**
     * The figures of a stage.
     *
     * @param version null for all versions
     * @param days one of {@link #PERIODS}
     */
    public StageRuns look(String stage, Integer version, int days) {
        List<Release> all = of(stage, version);
        if (!PERIODS.contains(days)) {
            throw Refused.invalid(FieldProblem.invalid("days", days, "one of " + PERIODS));
        }
        return figures.of(stage, version, days, scope(all, days));
    }

    /** The diagram (BPMN XML) of one version of a process of the stage. */
    public String diagram(String stage, String process, int version) {
        return of(stage, version).stream()
                .filter(release -> release.processKey().equals(process))
                .findFirst()
                .flatMap(release -> releases.diagram(release.definitionId()))
                .orElseThrow(() -> Refused.unknown("VERSION_UNKNOWN"));
    }

    private List<Release> of(String stage, Integer version) {
        List<Release> all = releases(stage).stream()
                .filter(release -> version == null || release.version() == version)
                .toList();
        if (version != null && all.isEmpty()) {
            throw Refused.unknown("VERSION_UNKNOWN");
        }
        return all;
    }

    private Scope scope(List<Release> releases, int days) {
        Instant now = clock.instant();
        boolean names = Rights.require(Permission.DESIGN_READ).may(Permission.CUSTOMER_READ_ALL);
        return new Scope(releases, now.minus(Duration.ofDays(days)), now, names);
    }

    /**
     * Failed steps of one kind.
     *
     * @param version of the diagrams; null for all versions
     * @param reason as {@link FailedGroup} says it
     * @param id of one of them; null for all
     */
    public record Which(String stage, Integer version, String process, String element, String reason, String id) {}

    /**
     * What came of a deed with many steps.
     *
     * @param done how many it was done with
     * @param refused how many it could not be done with: they fail still
     */
    public record Deed(int done, int refused) {}

    /** Has failed steps run again now, once each; at most a thousand at a time. Refusal {@code NOT_FOUND} where none failed so (any more). */
    public Deed retry(Which which) {
        Rights.require(Permission.SYSTEM_OPERATE);
        List<String> ids = ids(which, MOST_RETRIED);
        Deed deed = new Deed(failedSteps.retry(ids), 0);
        record("STEPS_RETRIED", which, deed);
        return deed;
    }

    /**
     * Has runs go on behind failed steps; at most a hundred at a time, each for itself. Refusals {@code NOT_FOUND}, {@code STEP_NOT_SKIPPABLE} where none of
     * them could be passed over.
     */
    public Deed skip(Which which) {
        Rights.require(Permission.SYSTEM_OPERATE);
        List<String> ids = ids(which, MOST_SKIPPED);
        int done = done(ids, skippedSteps::skip, "is not passed over");
        if (done == 0) {
            throw Refused.rule("STEP_NOT_SKIPPABLE");
        }
        Deed deed = new Deed(done, ids.size() - done);
        record("STEPS_SKIPPED", which, deed);
        return deed;
    }

    /**
     * Ends the runs that stand at failed steps, with their timers and tasks; at most a thousand at a time, each for itself. What they did so far stays. Refusal {@code NOT_FOUND} where none
     * failed so (any more).
     */
    public Deed end(Which which) {
        Rights.require(Permission.SYSTEM_OPERATE);
        List<String> ids = ids(which, MOST_ENDED);
        int done = done(ids, endedRuns::end, "does not end its run");
        Deed deed = new Deed(done, ids.size() - done);
        record("RUNS_ENDED", which, deed);
        return deed;
    }

    private static int done(List<String> ids, Consumer<String> deed, String notDone) {
        int done = 0;
        for (String id : ids) {
            try {
                deed.accept(id);
                done++;
            } catch (Refused | EJBException notThisOne) {
                LOG.log(Level.INFO, notThisOne, () -> "Job " + id + " " + notDone);
            }
        }
        return done;
    }

    private List<String> ids(Which which, int most) {
        List<Release> meant = of(which.stage(), which.version());
        List<String> ids = failed.ids(
                scope(meant, PERIODS.get(0)),
                new FailedTable.Which(which.process(), which.element(), which.reason(), which.id()),
                most);
        if (ids.isEmpty()) {
            throw Refused.unknown("NOT_FOUND");
        }
        return ids;
    }

    private void record(String action, Which which, Deed deed) {
        audit.record(
                action,
                which.process() + "/" + which.element(),
                Map.of("steps", String.valueOf(deed.done()), "refused", String.valueOf(deed.refused())));
    }
}
