package app.huike.crm.journey.domain;

import app.huike.crm.journey.PurchaseFacts;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which stage a customer is in: the one function for live purchases, for history and for silence. The nightly sweep says the same in SQL
 * ({@code StageSweepRows}); a test keeps the two equal. The transitions are listed in {@code docs/customer-stages.md}.
 */
public final class StageRule {

    private final StagePolicy policy;

    public StageRule(StagePolicy policy) {
        this.policy = policy;
    }

    /** The stage at a moment; what comes first in this list holds. */
    public Stage at(PurchaseFacts facts, StageMarks marks, Instant now) {
        if (marks.closed()) {
            return Stage.CLOSED;
        } else if (facts.kept() == 0) {
            return Stage.PROSPECT;
        } else if (marks.givenUp() || !now.isBefore(lostAt(facts))) {
            return Stage.LOST;
        } else if (!now.isBefore(lapsesAt(facts))) {
            return Stage.LAPSED;
        } else if (marks.warned()) {
            return Stage.AT_RISK;
        } else if (marks.member()) {
            return Stage.LOYAL;
        }
        return facts.kept() == 1 && now.isBefore(newUntil(facts)) ? Stage.NEW : Stage.ACTIVE;
    }

    /**
     * Every stage that a customer without marks went through, oldest first.
     *
     * @param kept when the kept purchases were made, in order
     * @param knownSince since when the shop knows of the customer; a prospect until the first purchase, if that came later
     */
    public List<StageView> path(List<Instant> kept, Instant knownSince, Instant now) {
        List<StageView> path = new ArrayList<>();
        if (kept.isEmpty() || knownSince.isBefore(kept.get(0))) {
            path.add(new StageView(Stage.PROSPECT, knownSince));
        }
        Rhythm rhythm = new Rhythm();
        for (int i = 0; i < kept.size(); i++) {
            rhythm.add(kept.get(i));
            Instant until = i + 1 < kept.size() ? kept.get(i + 1) : now.plusNanos(1);
            follow(path, rhythm.facts(), kept.get(i), until);
        }
        return path;
    }

    /** The facts that purchases tell; they are in order. */
    public static PurchaseFacts facts(List<Instant> kept) {
        return Rhythm.facts(kept);
    }

    private void follow(List<StageView> path, PurchaseFacts facts, Instant bought, Instant until) {
        enter(path, facts, bought);
        Instant[] turns = {newUntil(facts), lapsesAt(facts), lostAt(facts)};
        Arrays.sort(turns);
        for (Instant turn : turns) {
            if (turn.isAfter(bought) && turn.isBefore(until)) {
                enter(path, facts, turn);
            }
        }
    }

    private void enter(List<StageView> path, PurchaseFacts facts, Instant moment) {
        Stage stage = at(facts, StageMarks.NONE, moment);
        if (path.isEmpty() || path.get(path.size() - 1).stage() != stage) {
            path.add(new StageView(stage, moment));
        }
    }

    private Instant newUntil(PurchaseFacts facts) {
        return facts.firstAt().plus(policy.newFor());
    }

    private Instant lapsesAt(PurchaseFacts facts) {
        return facts.lastAt().plus(policy.lapse(facts.usualGap()));
    }

    private Instant lostAt(PurchaseFacts facts) {
        return facts.lastAt().plus(policy.lostAfter());
    }
}
