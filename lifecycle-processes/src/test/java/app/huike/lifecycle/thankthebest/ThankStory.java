package app.huike.lifecycle.thankthebest;

import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.care.NewCase;
import app.huike.crm.care.Surveys;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.step.SurveySteps;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.task.TaskVariables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The thanks to the best with all of its real steps, told as what happens to Anna. */
final class ThankStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/thank-the-best/thank-the-best.bpmn";

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final List<NewCase> cases = new ArrayList<>();

    ThankStory() {
        super(VISITED, DIAGRAM);
        SurveySteps.in(time, new Surveys(), new Register(), customers);
    }

    /** The sweep finds Anna, who bought for 712.50 in twelve months; why not, or empty. */
    Optional<String> isFound(String halfYear) {
        List<Optional<String>> answer = new ArrayList<>();
        CurrentActor.run(
                Actor.SYSTEM, () -> answer.add(sweep().start(new SweepRow(ANNA, null, null, halfYear, 71_250))));
        time.runDue();
        return answer.get(0);
    }

    SweepBest sweep() {
        return new SweepBest(arbitration.starts(), arbitration.policies(), shop);
    }

    /** The same, and it begins. */
    Journey isToBeThanked() {
        isFound("2026-1").ifPresent(reason -> {
            throw new AssertionError("Not started: " + reason);
        });
        return journey();
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
        running().tell(ThankTheBest.KEY, ANNA, TaskVariables.CALL_FINISHED, values);
        time.runDue();
    }

    private final class Register extends Cases {
        @Override
        public CaseView register(NewCase told) {
            cases.add(told);
            return null;
        }
    }
}
