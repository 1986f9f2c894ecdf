package app.huike.lifecycle.referral;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import java.util.UUID;

/** The referral, told as what happens to Anna, who comes by Clara's code. */
final class ReferralStory extends ReferralTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String REFERRAL = "bpmn/referral/referral.bpmn";
    static final String THANKS = "bpmn/referral/referral-thanks.bpmn";
    static final UUID CLARA = REFERRER;

    ReferralStory() {
        super(ProcessStory.of(REFERRAL, THANKS, "bpmn/referral/referral-reward.dmn"));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** Her first purchase, of so much. */
    Journey buys(String total) {
        buysFor(total);
        return begun() == 0 ? null : journey();
    }

    /** She came by the code and bought for 40. */
    Journey comesAndBuys() {
        usesTheCode();
        return buys("40.00");
    }
}
