package app.huike.lifecycle.survey;

import app.huike.crm.care.SurveyAnswered;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.CasesInMemory;
import app.huike.lifecycle.step.MessageFacts;
import app.huike.lifecycle.step.SurveyFacts;
import app.huike.lifecycle.step.SurveySteps;
import app.huike.lifecycle.step.SurveysInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The survey with all of its real steps and observers, over an invitation in memory. */
@Vetoed
class SurveyTrial extends ArbitratedTrial {

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

    final CasesInMemory cases = new CasesInMemory();
    final SurveysInMemory surveys = new SurveysInMemory(clock);

    SurveyTrial(TrialEngine engine) {
        super(engine);
        SurveySteps.in(time, surveys, cases, customers);
    }

    @Override
    protected List<MessageFacts> facts() {
        return List.of(new SurveyFacts(surveys));
    }

    /** Somebody or the sweep wants her opinion. */
    Optional<String> isWanted(String cause) {
        return bySystem(() -> new StartSurvey(arbitration.starts()).start(CUSTOMER, "nps", cause));
    }

    void answers(int score, boolean mayContact) {
        UUID invitation = surveys.answered();
        new TellSurvey(running(), arbitration.starts())
                .answered(new SurveyAnswered(CUSTOMER, invitation, "nps", score, score <= 6, mayContact, null));
        time.runDue();
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("is-asked", cause -> isWanted(cause == null ? "trial" : cause));
        happenings.put("answers", score -> answers(Integer.parseInt(score), true));
        happenings.put("answers-wants-no-call", score -> answers(Integer.parseInt(score), false));
        return happenings;
    }
}
