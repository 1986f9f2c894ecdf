package app.huike.lifecycle.goodwillapproval;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.GoodwillApprovals;
import app.huike.crm.care.GoodwillAsked;
import app.huike.crm.care.GoodwillDecided;
import app.huike.crm.care.GoodwillView;
import app.huike.crm.security.Leads;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.step.PlanApproval;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.task.TaskRowsInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** Goodwill for Anna above somebody's limits: all real steps and observers over a desk in memory where only {@code lead} and {@code head} may decide. */
final class GoodwillApprovalStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/goodwill-approval/goodwill-approval.bpmn";
    static final UUID REQUEST = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8101");

    /** As the shop has set it. */
    static final Duration REFUSED_AFTER = Duration.ofDays(4);

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final List<String> said = new ArrayList<>();
    /** Somebody decided on the page in the moment in which the task was finished. */
    boolean decidedMeanwhile;

    /** Who leads whoever asked, and so on. */
    List<String> leads = List.of();

    GoodwillApprovalStory() {
        super(VISITED, DIAGRAM);
        Desk desk = new Desk();
        time.step("planApproval", new PlanApproval())
                .step("raiseGoodwill", new RaiseGoodwill(new Above(), desk))
                .step("carryOutGoodwill", new CarryOutGoodwill(desk))
                .step("letGoodwillLapse", new LetGoodwillLapse(desk));
    }

    Journey isAskedFor(String amount) {
        follow().asked(new GoodwillAsked(
                ANNA,
                REQUEST,
                Money.parse("USD " + amount),
                "manager1",
                clock.instant(),
                clock.instant().plus(REFUSED_AFTER)));
        time.runDue();
        return journey();
    }

    void decides(String kind, String outcome, String login) {
        finishes(kind, outcome, "outcomeBy", login);
    }

    void isDecidedOnThePage(UUID request) {
        follow().decided(new GoodwillDecided(ANNA, request, GoodwillView.State.GRANTED));
        time.runDue();
    }

    private FollowGoodwill follow() {
        return new FollowGoodwill(arbitration.starts(), running());
    }

    /** The task after two days. */
    TaskRowsInMemory.Row late() {
        return tasks.open("goodwill-approval-late").orElseThrow();
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

    private final class Desk extends GoodwillApprovals {

        @Override
        public boolean waits(UUID goodwillId) {
            return !decidedMeanwhile;
        }

        @Override
        public boolean mayDecide(UUID goodwillId, String login) {
            return Set.of("lead", "head").contains(login);
        }

        @Override
        public void decide(UUID goodwillId, boolean approved, String login) {
            said.add((approved ? "approved by " : "refused by ") + login);
        }

        @Override
        public void letLapse(UUID goodwillId) {
            said.add("lapsed");
        }
    }
}
