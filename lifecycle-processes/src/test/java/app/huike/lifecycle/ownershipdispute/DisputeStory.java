package app.huike.lifecycle.ownershipdispute;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.DisputeSettled;
import app.huike.crm.customer.OwnerDisputed;
import app.huike.crm.customer.OwnerDisputes;
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

/** Whose customer is Anna? All real steps and observers over disputes in memory where only {@code lead} and {@code head} may decide. */
final class DisputeStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/ownership-dispute/ownership-dispute.bpmn";
    static final UUID REQUEST = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8101");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final List<String> said = new ArrayList<>();
    /** Whether it was taken back in the same moment. */
    boolean overMeanwhile;
    /** Who leads whoever asked, and so on. */
    List<String> leads = List.of();

    DisputeStory() {
        super(VISITED, DIAGRAM);
        Desk desk = new Desk();
        time.step("planApproval", new PlanApproval())
                .step("raiseDispute", new RaiseDispute(new Above(), desk))
                .step("settleDispute", new SettleDispute(desk))
                .step("letDisputeLapse", new LetDisputeLapse(desk));
    }

    Journey isClaimed() {
        follow().claimed(new OwnerDisputed(ANNA, REQUEST, "manager1", "manager2", clock.instant()));
        time.runDue();
        return journey();
    }

    void decides(String kind, String outcome, String login) {
        finishes(kind, outcome, "outcomeBy", login);
    }

    void isTakenBack(UUID request) {
        follow().settled(new DisputeSettled(ANNA, request, "WITHDRAWN"));
        time.runDue();
    }

    private FollowDisputes follow() {
        return new FollowDisputes(arbitration.starts(), running());
    }

    /** The task after two days. */
    TaskRowsInMemory.Row late() {
        return tasks.open("ownership-dispute-late").orElseThrow();
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

    private final class Desk extends OwnerDisputes {

        @Override
        public boolean waits(UUID id) {
            return !overMeanwhile;
        }

        @Override
        public boolean mayDecide(UUID id, String login) {
            return Set.of("lead", "head").contains(login);
        }

        @Override
        public void give(UUID id, String login) {
            said.add("given by " + login);
        }

        @Override
        public void keep(UUID id, String login) {
            said.add("kept by " + login);
        }

        @Override
        public void letLapse(UUID id) {
            said.add("lapsed");
        }
    }
}
