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
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.CasesInMemory;
import app.huike.lifecycle.step.SurveyFacts;
import app.huike.lifecycle.step.SurveySteps;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The survey with all of its real steps and observers, over an invitation in memory. */
@Vetoed
class SurveyTrial extends Trial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "survey";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new SurveyTrial(engine);
        }
    }

    static final UUID INVITATION = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9001");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final CasesInMemory cases = new CasesInMemory();
    /** Why the customer is not invited; null: she is. */
    String against;

    boolean withdrawn;
    private boolean open;
    private final Desk surveys = new Desk();

    SurveyTrial(TrialEngine engine) {
        super(engine);
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
                Actor.SYSTEM, () -> answer.add(new StartSurvey(arbitration.starts()).start(CUSTOMER, "nps", cause)));
        time.runDue();
        return answer.get(0);
    }

    void answers(int score, boolean mayContact) {
        open = false;
        new TellSurvey(running(), arbitration.starts())
                .answered(new SurveyAnswered(CUSTOMER, INVITATION, "nps", score, score <= 6, mayContact, null));
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
        running().tell(Survey.KEY, CUSTOMER, TaskVariables.CALL_FINISHED, values);
        time.runDue();
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("is-asked", this::isAsked);
        happenings.put("answers", score -> answers(Integer.parseInt(score), true));
        happenings.put("answers-wants-no-call", score -> answers(Integer.parseInt(score), false));
        happenings.put("complains", none -> complains());
        return happenings;
    }

    private void isAsked(String cause) {
        isWanted(cause == null ? "trial" : cause)
                .ifPresent(reason -> diary.add(CUSTOMER, "SURVEY_SKIPPED", reason, Map.of()));
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
