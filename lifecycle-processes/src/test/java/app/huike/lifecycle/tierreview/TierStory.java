package app.huike.lifecycle.tierreview;

import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.Tier;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What Anna, a member, is told of her tier. */
final class TierStory extends TierTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String REVIEW = "bpmn/tier-review/tier-review.bpmn";
    static final String CHANGE = "bpmn/tier-review/tier-change.bpmn";
    static final String LOWERED = "bpmn/tier-review/tier-lowered.bpmn";

    TierStory() {
        super(ProcessStory.of(REVIEW, CHANGE, LOWERED));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** Anna is Gold, and so much is missing to stay it; the sweep finds her. */
    Journey periodWillEnd(String missing) {
        periodEnds(missing);
        return journey();
    }

    void moves(Tier from, Tier to) {
        moves(from, to, "SPENDING");
    }

    /** What her tier brings from now on. */
    void getsBy(Benefit... benefits) {
        standing.benefits = Set.of(benefits);
    }

    /** Who was given an account manager. */
    List<UUID> managed() {
        return managers.named();
    }

    void enrolsNow() {
        members.joins(ANNA, clock.instant());
    }

    /** The templates of what was sent, with the day. */
    List<String> told() {
        return post.sent().stream()
                .map(sent -> sent.at().toString().substring(0, 10) + " "
                        + sent.template().replace("tier-review-", ""))
                .toList();
    }

    Map<String, Object> saidLast() {
        return post.sent().get(post.sent().size() - 1).request().model();
    }
}
