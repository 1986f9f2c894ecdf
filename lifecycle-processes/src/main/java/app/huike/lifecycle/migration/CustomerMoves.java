package app.huike.lifecycle.migration;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.design.Versions;
import app.huike.lifecycle.engine.HeldRuns;
import app.huike.lifecycle.release.Release;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The door by which customers who are on their way go on by another version. What would come of it is told before; then it runs by itself, run by run, and
 * each tells what became of it; and it is taken back where nothing has been done since. Designers look; reviewers do it. Refusals {@code STAGE_UNKNOWN},
 * {@code VERSION_UNKNOWN}, {@code MIGRATION_UNKNOWN}.
 */
@Stateless
public class CustomerMoves {

    private static final int LONGEST_REASON = 1000;
    private static final int SHOWN = 20;

    @Inject
    private Versions versions;

    @Inject
    private Proposal proposal;

    @Inject
    private PlanTrial trial;

    @Inject
    private Foresight foresight;

    @Inject
    private MoveTable moves;

    @Inject
    private HeldRuns held;

    @Inject
    private Audit audit;

    @Inject
    private BusinessClock clock;

    /** The releases of a stage's processes, by process and the newest first. */
    public List<Release> releases(String stage) {
        return versions.releases(stage);
    }

    /** How many runs wait in a release. */
    public long waiting(Release release) {
        Rights.require(Permission.DESIGN_READ);
        return foresight.waiting(release.definitionId()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What would come of it: what goes where, why that cannot be, and whom it would do what to. Nothing happens. */
    public MovePreview preview(MoveWish wish) {
        return look(wish).seen();
    }

    private record Looked(Route route, MovePreview seen) {}

    private Looked look(MoveWish wish) {
        boolean names = Rights.require(Permission.DESIGN_READ).may(Permission.CUSTOMER_READ_ALL);
        Release from = release(wish, wish.from());
        Release to = release(wish, wish.to());
        SortedMap<String, String> proposed = proposal.of(from.definitionId(), to.definitionId());
        Route route = new Route(from, to, proposal.corrected(from.definitionId(), proposed, wish.corrections()));
        List<PlanFault> faults = trial.faults(from.definitionId(), to.definitionId(), route.mapping());
        Instant now = clock.instant();
        return new Looked(
                route,
                new MovePreview(
                        wish.stage(),
                        wish.process(),
                        wish.from(),
                        wish.to(),
                        now,
                        proposal.mapped(route, proposed, foresight.waiting(from.definitionId())),
                        faults,
                        faults.isEmpty()
                                ? Choices.of(foresight.groups(route, now, names), wish.choices())
                                : List.of()));
    }

    /**
     * Begins it.
     *
     * @throws Refused {@code FIELD_MISSING} (no reason), {@code FIELD_INVALID} (what cannot be moved is to be), {@code MIGRATION_FAULTY} where runs cannot go
     *     as they are mapped, {@code MIGRATION_NONE} where nothing would be done, {@code MIGRATION_UNDECIDED} where it is not said what is done with a
     *     group that would feel it, {@code MIGRATION_RUNS} while another one of the process does
     */
    public Move begin(MoveWish wish, String reason) {
        Actor actor = Rights.require(Permission.DESIGN_REVIEW);
        Check check = new Check();
        String clean = check.lines("reason", reason, LONGEST_REASON);
        if (clean == null) {
            check.missing("reason");
        }
        check.refuse();
        Looked looked = look(wish);
        Choices.refuse(looked.seen());
        moves.alone(wish.process());
        if (moves.runs(wish.process())) {
            throw Refused.conflict("MIGRATION_RUNS");
        }
        UUID id = Ids.next();
        Instant now = clock.instant();
        moves.add(id, wish.stage(), looked.route(), clean, actor.login(), now);
        int runs = foresight.write(id, looked.route(), wish.choices(), now);
        audit.record("CUSTOMERS_MOVED", wish.process(), detail(wish, runs, clean));
        return get(wish.stage(), id);
    }

    private static Map<String, String> detail(MoveWish wish, int runs, String reason) {
        return Map.of(
                "from",
                String.valueOf(wish.from()),
                "to",
                String.valueOf(wish.to()),
                "runs",
                String.valueOf(runs),
                "reason",
                reason);
    }

    /** The latest of a stage, newest first. */
    public List<Move> of(String stage) {
        releases(stage);
        return moves.of(stage, SHOWN);
    }

    /** One of them, with how far it is. */
    public Move get(String stage, UUID id) {
        Rights.require(Permission.DESIGN_READ);
        return moves.get(id)
                .filter(move -> move.stage().equals(stage))
                .orElseThrow(() -> Refused.unknown("MIGRATION_UNKNOWN"));
    }

    /**
     * What became of each run, in the order in which they are moved; the cursor is the place of the last one.
     *
     * @param state only those; null for all
     */
    public Page<MoveRow> rows(String stage, UUID id, MoveRow.State state, PageRequest page) {
        get(stage, id);
        boolean names = Rights.require(Permission.DESIGN_READ).may(Permission.CUSTOMER_READ_ALL);
        List<MoveRow> found = moves.rows(id, state, place(page.cursor()), page, names);
        boolean more = found.size() > page.limit();
        List<MoveRow> part = more ? found.subList(0, page.limit()) : found;
        return new Page<>(part, more ? String.valueOf(part.get(part.size() - 1).no()) : null);
    }

    private static int place(String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? 0 : Integer.parseInt(cursor);
        } catch (NumberFormatException noPlace) {
            return 0;
        }
    }

    /** Lets the runs go on that it holds: what fell due meanwhile is done. How many. Refusal {@code MIGRATION_NOT_DONE} while it is under way. */
    public int letGo(String stage, UUID id) {
        Rights.require(Permission.DESIGN_REVIEW);
        Move move = alone(stage, id);
        if (move.state() == Move.State.RUNNING || move.state() == Move.State.UNDOING) {
            throw Refused.conflict("MIGRATION_NOT_DONE");
        }
        List<String> runs = moves.letGo(id);
        held.letGo(runs);
        audit.record("MOVED_CUSTOMERS_LET_GO", move.process(), Map.of("runs", String.valueOf(runs.size())));
        return runs.size();
    }

    /**
     * Takes it back, once: its runs go back to the version and the moments that they had, unless they have done anything since. It runs by itself. Refusals
     * {@code MIGRATION_NOT_DONE} while it is under way, {@code MIGRATION_UNDONE} where it was taken back already or moved nobody, {@code MIGRATION_RUNS}.
     */
    public Move undo(String stage, UUID id) {
        Actor actor = Rights.require(Permission.DESIGN_REVIEW);
        Move move = alone(stage, id);
        if (move.state() == Move.State.RUNNING) {
            throw Refused.conflict("MIGRATION_NOT_DONE");
        }
        if (!move.canBeUndone()) {
            throw Refused.conflict("MIGRATION_UNDONE");
        }
        if (moves.runs(move.process())) {
            throw Refused.conflict("MIGRATION_RUNS");
        }
        moves.undo(id, actor.login(), clock.instant());
        audit.record(
                "CUSTOMERS_MOVED_BACK",
                move.process(),
                Map.of("from", String.valueOf(move.to()), "to", String.valueOf(move.from())));
        return get(stage, id);
    }

    private Move alone(String stage, UUID id) {
        moves.alone(get(stage, id).process());
        return get(stage, id);
    }

    private Release release(MoveWish wish, int version) {
        return releases(wish.stage()).stream()
                .filter(release -> release.processKey().equals(wish.process()) && release.version() == version)
                .findFirst()
                .filter(release -> wish.from() != wish.to())
                .orElseThrow(() -> Refused.unknown("VERSION_UNKNOWN"));
    }
}
