package app.huike.lifecycle.complaint;

import app.huike.crm.care.CaseClassified;
import app.huike.crm.care.CaseLinked;
import app.huike.crm.care.CaseMoved;
import app.huike.crm.care.CaseRegistered;
import app.huike.crm.care.CaseSatisfactionTold;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.Satisfaction;
import app.huike.crm.security.People;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.MessageFacts;
import app.huike.lifecycle.step.SurveyFacts;
import app.huike.lifecycle.step.SurveySteps;
import app.huike.lifecycle.step.SurveysInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The complaint with all of its real steps and observers, over a case in memory. */
@Vetoed
class ComplaintTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "complaint";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new ComplaintTrial(engine);
        }
    }

    final CaseInMemory file = new CaseInMemory(CUSTOMER, clock);
    final SurveysInMemory surveys = new SurveysInMemory(clock);

    ComplaintTrial(TrialEngine engine) {
        super(engine);
        time.step("acknowledgeCase", new AcknowledgeCase(file.work()))
                .step("lookAtCase", new LookAtCase(file, file.watch(), clock))
                .step("closeUnanswered", new CloseUnanswered(file.replies()));
        SurveySteps.in(time, surveys, file, customers);
    }

    @Override
    protected List<MessageFacts> facts() {
        return List.of(new CaseFacts(file, new People(), shop), new SurveyFacts(surveys));
    }

    @Override
    public void complains() {
        file.isPromised();
        start().registered(new CaseRegistered(CUSTOMER, CaseInMemory.ID, null));
        time.runDue();
    }

    @Override
    public void complaintIsClosed() {
        becomes(CaseState.CLOSED);
    }

    void isFoundToBe(UUID customer) {
        isErased();
        start().linked(new CaseLinked(CaseInMemory.ID, CUSTOMER, customer));
        time.runDue();
    }

    /** Somebody does it on the page. */
    void becomes(CaseState to) {
        CaseState from = file.state();
        file.becomes(to);
        tell().moved(new CaseMoved(CUSTOMER, CaseInMemory.ID, from, to));
        time.runDue();
    }

    /** A person answers on the page. */
    void isAnswered() {
        file.isAcknowledged();
        becomes(CaseState.IN_PROGRESS);
    }

    void anotherCaseIsClosed() {
        tell().moved(new CaseMoved(CUSTOMER, UUID.randomUUID(), CaseState.RESOLVED, CaseState.CLOSED));
        time.runDue();
    }

    void isClassified(int grave) {
        file.isGrave(grave);
        tell().classified(new CaseClassified(CUSTOMER, CaseInMemory.ID, "delivery", grave));
        time.runDue();
    }

    void says(Satisfaction said) {
        tell().told(new CaseSatisfactionTold(CUSTOMER, CaseInMemory.ID, said));
        time.runDue();
    }

    private StartComplaint start() {
        return new StartComplaint(arbitration.starts(), file);
    }

    private TellComplaint tell() {
        return new TellComplaint(running(), arbitration.starts(), start(), file, clock);
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("has-no-address", none -> post.cannotSend("NO_ADDRESS"));
        happenings.put("is-answered", none -> isAnswered());
        happenings.put("case-becomes", state -> becomes(constant(CaseState.class, state)));
        happenings.put("is-classified", grave -> isClassified(Integer.parseInt(grave)));
        happenings.put("says", said -> says(constant(Satisfaction.class, said)));
        return happenings;
    }
}
