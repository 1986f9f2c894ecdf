package app.huike.lifecycle.pointsapproval;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.loyalty.Adjustment;
import app.huike.crm.loyalty.AdjustmentDecided;
import app.huike.crm.loyalty.AdjustmentRequested;
import app.huike.crm.loyalty.AdjustmentState;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsAdjustments;
import app.huike.crm.security.Leads;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.step.PlanApproval;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.task.TaskRowsInMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Points for Anna above somebody's limits: all real steps and observers over a desk in memory where only {@code lead} and {@code head} may decide. */
final class ApprovalStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/points-approval/points-approval.bpmn";
    static final UUID REQUEST = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8101");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final List<String> said = new ArrayList<>();
    /** Whether somebody was quicker, on the page. */
    boolean decidedMeanwhile;
    /** Who leads whoever asked, and so on. */
    List<String> leads = List.of();

    ApprovalStory() {
        super(VISITED, DIAGRAM);
        Desk desk = new Desk();
        time.step("planApproval", new PlanApproval())
                .step("riseToLead", new RiseToLead(new Above(), desk))
                .step("carryOutApproval", new CarryOutApproval(desk))
                .step("letApprovalLapse", new LetApprovalLapse(desk));
    }

    Journey isAskedFor(long points) {
        follow().requested(new AdjustmentRequested(
                ANNA, REQUEST, LoyaltyCurrency.POINTS, points, "manager1", clock.instant()));
        time.runDue();
        return journey();
    }

    void decides(String kind, String outcome, String login) {
        finishes(kind, outcome, "outcomeBy", login);
    }

    void isDecidedOnThePage(UUID request) {
        follow().decided(new AdjustmentDecided(ANNA, request, AdjustmentState.POSTED));
        time.runDue();
    }

    private FollowAdjustments follow() {
        return new FollowAdjustments(arbitration.starts(), running());
    }

    /** The task after two days. */
    TaskRowsInMemory.Row late() {
        return tasks.open("points-approval-late").orElseThrow();
    }

    /** Who leads {@code manager1}, as far as the story says. */
    private final class Above extends Leads {

        @Override
        public List<PersonView> above(String login) {
            assertThat(login).isEqualTo("manager1");
            return leads.stream()
                    .map(each -> new PersonView(
                            REQUEST, each, each, null, "main", null, null, true, Set.of(Role.LEAD), Instant.EPOCH))
                    .toList();
        }
    }

    private final class Desk extends PointsAdjustments {

        @Override
        public boolean waits(UUID adjustmentId) {
            return !decidedMeanwhile;
        }

        @Override
        public boolean mayDecide(UUID adjustmentId, String login) {
            return Set.of("lead", "head").contains(login);
        }

        @Override
        public Adjustment approve(UUID adjustmentId, String login) {
            said.add("approved by " + login);
            return null;
        }

        @Override
        public Adjustment refuse(UUID adjustmentId, String login, String why) {
            said.add("refused by " + login);
            return null;
        }

        @Override
        public Adjustment letLapse(UUID adjustmentId) {
            said.add("lapsed");
            return null;
        }
    }
}
