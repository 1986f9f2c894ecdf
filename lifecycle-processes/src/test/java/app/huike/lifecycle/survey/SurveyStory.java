package app.huike.lifecycle.survey;

import app.huike.crm.care.Invited;
import app.huike.crm.care.SurveyAnswered;
import app.huike.crm.care.SurveyInvite;
import app.huike.crm.care.Surveys;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.step.CasesInMemory;
import app.huike.lifecycle.step.SurveyFacts;
import app.huike.lifecycle.step.SurveySteps;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.task.TaskVariables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The survey with all of its real steps and observers, over an invitation in memory. */
final class SurveyStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/survey/survey.bpmn";
    static final UUID INVITATION = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9001");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final CasesInMemory cases = new CasesInMemory();
    /** Why Anna is not invited; null: she is. */
    String against;

    boolean withdrawn;
    private boolean open;
    private final Desk surveys = new Desk();

    SurveyStory() {
        super(VISITED, DIAGRAM);
        SurveySteps.in(time, surveys, cases, customers);
    }

    @Override
    protected Map<String, Object> facts(DelegateExecution execution) {
        return new SurveyFacts(surveys).of(execution);
    }

    /** Somebody or the sweep wants her opinion. */
    Optional<String> isWanted(String cause) {
        List<Optional<String>> answer = new ArrayList<>();
        CurrentActor.run(
                Actor.SYSTEM, () -> answer.add(new StartSurvey(arbitration.starts()).start(ANNA, "nps", cause)));
        time.runDue();
        return answer.get(0);
    }

    void answers(int score, boolean mayContact) {
        open = false;
        new TellSurvey(running(), arbitration.starts())
                .answered(new SurveyAnswered(ANNA, INVITATION, "nps", score, score <= 6, mayContact, null));
        time.runDue();
    }

    @Override
    public void withdraws(Purpose purpose, Channel channel) {
        arbitration.withdraws(running(), purpose, channel);
    }

    void complains() {
        arbitration.complains(running());
    }

    /** Another process's call, which this one has joined, ends. */
    void joinedCallEnds(String outcome) {
        arbitration.calls().close();
        Map<String, Object> values = new HashMap<>();
        TaskVariables.OUTCOME.put(values, outcome);
        TaskVariables.OUTCOME_AT.put(values, clock.instant());
        running().tell(Survey.KEY, ANNA, TaskVariables.CALL_FINISHED, values);
        time.runDue();
    }

    private final class Desk extends Surveys {
        @Override
        public Invited invite(SurveyInvite invite) {
            open = against == null;
            return open ? new Invited(INVITATION, null) : new Invited(null, against);
        }

        @Override
        public String address(UUID invitationId) {
            return "https://shop.example/survey?t=" + invitationId;
        }

        @Override
        public Instant endsAt(UUID invitationId) {
            return clock.instant().plus(Duration.ofDays(14));
        }

        @Override
        public boolean withdraw(UUID invitationId) {
            withdrawn = true;
            return true;
        }

        @Override
        public boolean waits(UUID invitationId) {
            return open;
        }
    }
}
