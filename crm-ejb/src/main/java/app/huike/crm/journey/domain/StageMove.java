package app.huike.crm.journey.domain;

import app.huike.crm.journey.PurchaseFacts;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageMark;
import app.huike.crm.journey.StageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a customer's history of stages becomes.
 *
 * @param steps what is added, or the whole history, oldest first
 * @param marks what holds besides purchases from now on
 */
public record StageMove(History history, List<StageView> steps, PurchaseFacts facts, StageMarks marks) {

    /** What there is of a history, and what becomes of it. */
    public enum History {
        /** Nothing: the customer is placed for the first time. */
        BEGINS,
        /** Something is added to it, or nothing. */
        GOES_ON,
        /** It is written again, because the past turned out to be another. */
        REWRITTEN
    }

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
        PurchaseFacts facts = StageRule.facts(kept);
        StageMarks marks = marks(before, facts);
        List<StageView> path = rule.path(kept, before.knownSince(), now);
        Stage end = rule.at(facts, marks, now);
        List<StageView> steps = marks.closed() ? List.of() : added(before.stage(), under(marks, path), end, at);
        return new StageMove(History.GOES_ON, steps, facts, marks);
    }

    /** The whole history that kept purchases imply, with what holds besides them since now; who is closed stays closed. */
    public static StageMove anew(StageRule rule, Standing before, List<Instant> kept, Instant now) {
        PurchaseFacts facts = StageRule.facts(kept);
        StageMarks marks = marks(before, facts);
        List<StageView> path = new ArrayList<>(rule.path(kept, before.knownSince(), now));
        Stage end = rule.at(facts, marks, now);
        if (marks.closed()) {
            path = closed(before.stage(), path, now);
        } else if (path.get(path.size() - 1).stage() != end) {
            path.add(new StageView(end, since(before, path, end, now)));
        }
        return new StageMove(before.stage() == null ? History.BEGINS : History.REWRITTEN, path, facts, marks);
    }

    /** As it was stored, where that stage goes on; not before the end of the path. */
    private static Instant since(Standing before, List<StageView> path, Stage end, Instant now) {
        boolean goesOn = before.stage() != null && before.stage().stage() == end;
        Instant last = path.get(path.size() - 1).since();
        return goesOn && before.stage().since().isAfter(last) ? before.stage().since() : now;
    }

    /** Who buys again is no longer given up. */
    private static StageMarks marks(Standing before, PurchaseFacts facts) {
        Instant last = before.facts().lastAt();
        boolean boughtAgain =
                facts.lastAt() != null && (last == null || facts.lastAt().isAfter(last));
        return boughtAgain ? before.marks().with(StageMark.GIVEN_UP, false) : before.marks();
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
        return new StageMove(before.stage() == null ? History.BEGINS : History.GOES_ON, steps, before.facts(), marks);
    }

    /** A member or somebody who is warned is so on the whole way, as long as silence does not speak. */
    private static List<StageView> under(StageMarks marks, List<StageView> path) {
        return path.stream()
                .map(step -> new StageView(under(marks, step.stage()), step.since()))
                .toList();
    }

    private static Stage under(StageMarks marks, Stage stage) {
        boolean buys = stage == Stage.NEW || stage == Stage.ACTIVE;
        if (buys && marks.warned()) {
            return Stage.AT_RISK;
        }
        return buys && marks.member() ? Stage.LOYAL : stage;
    }

    /** What lies behind the stage at hand; where the past now ends in another stage (a refund), that one begins at {@code at}. */
    private static List<StageView> added(StageView current, List<StageView> path, Stage end, Instant at) {
        List<StageView> added = new ArrayList<>();
        Stage last = current.stage();
        for (StageView step : path) {
            if (step.since().isAfter(current.since()) && step.stage() != last) {
                added.add(step);
                last = step.stage();
            }
        }
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
