package app.huike.lifecycle.loyaltyenrolment;

import app.huike.crm.loyalty.Tier;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;

/** The invitation and the welcome of members, told as what happens to Anna. */
final class EnrolmentStory extends EnrolmentTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String INVITATION = "bpmn/loyalty-enrolment/loyalty-enrolment.bpmn";
    static final String WELCOME = "bpmn/loyalty-enrolment/member-welcome.bpmn";

    EnrolmentStory() {
        super(ProcessStory.of(INVITATION, WELCOME, "bpmn/loyalty-enrolment/loyalty-invitation.dmn"));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** She meets the rule and is invited. */
    Journey isInvited() {
        isLookedAt(3, 3, 3, "60.00").ifPresent(reason -> {
            throw new AssertionError("Not invited: " + reason);
        });
        return journey();
    }

    void becomesAMember() {
        becomesAMember(Tier.PLATINUM);
    }
}
