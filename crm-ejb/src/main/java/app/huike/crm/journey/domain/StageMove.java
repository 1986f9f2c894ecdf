package app.huike.crm.journey.domain;

import app.huike.crm.journey.PurchaseFacts;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a customer's history of stages becomes.
 *
 * @param anew whether the whole history is written again, because the past turned out to be another
 * @param steps what is added, or the whole history, oldest first
 */
public record StageMove(boolean anew, List<StageView> steps, PurchaseFacts facts) {

    public StageMove {
        steps = List.copyOf(steps);
    }

    /**
     * The move that kept purchases imply. If what happened lies before the present stage, the past turned out to be another.
     *
     * @param at when what happened happened: the purchase, the refund
     */
    public static StageMove of(StageRule rule, Standing before, List<Instant> kept, Instant at, Instant now) {
        if (before.stage() == null || at.isBefore(before.stage().since())) {
            return anew(rule, before, kept, now);
        }
        List<StageView> path = rule.path(kept, before.knownSince(), now);
        List<StageView> steps = before.marks().closed() ? List.of() : added(before.stage(), path, at);
        return new StageMove(false, steps, StageRule.facts(kept));
    }

    /** The whole history that kept purchases imply; a customer with whom nothing goes on any more stays closed. */
    public static StageMove anew(StageRule rule, Standing before, List<Instant> kept, Instant now) {
        List<StageView> path = rule.path(kept, before.knownSince(), now);
        return new StageMove(
                true, before.marks().closed() ? closed(before.stage(), path, now) : path, StageRule.facts(kept));
    }

    /** The move that changed marks imply, with the facts as they are. */
    public static StageMove of(StageRule rule, Standing before, StageMarks marks, Instant now) {
        Stage stage = rule.at(before.facts(), marks, now);
        Stage was = before.stage() == null ? Stage.PROSPECT : before.stage().stage();
        List<StageView> steps = new ArrayList<>();
        if (before.stage() == null) {
            steps.add(new StageView(Stage.PROSPECT, before.knownSince()));
        }
        if (stage != was) {
            steps.add(new StageView(stage, now));
        }
        return new StageMove(before.stage() == null, steps, before.facts());
    }

    /** What lies behind the stage at hand; where the past now ends in another stage (a refund), that one begins at {@code at}. */
    private static List<StageView> added(StageView current, List<StageView> path, Instant at) {
        List<StageView> added = new ArrayList<>();
        Stage last = current.stage();
        for (StageView step : path) {
            if (step.since().isAfter(current.since()) && step.stage() != last) {
                added.add(step);
                last = step.stage();
            }
        }
        Stage end = path.get(path.size() - 1).stage();
        if (last != end) {
            added.add(new StageView(end, at));
        }
        return added;
    }

    private static List<StageView> closed(StageView stored, List<StageView> path, Instant now) {
        Instant since = stored == null ? now : stored.since();
        List<StageView> past = new ArrayList<>(
                path.stream().filter(step -> step.since().isBefore(since)).toList());
        past.add(new StageView(Stage.CLOSED, since));
        return past;
    }
}
