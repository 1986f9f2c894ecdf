package app.huike.lifecycle.complaint;

import app.huike.crm.care.CaseClassified;
import app.huike.crm.care.CaseLinked;
import app.huike.crm.care.CaseMoved;
import app.huike.crm.care.CaseRegistered;
import app.huike.crm.care.CaseReplies;
import app.huike.crm.care.CaseSatisfactionTold;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.CaseWatch;
import app.huike.crm.care.CaseWork;
import app.huike.crm.care.Cases;
import app.huike.crm.care.DeadlineKind;
import app.huike.crm.care.DeadlineView;
import app.huike.crm.care.Invited;
import app.huike.crm.care.Satisfaction;
import app.huike.crm.care.SurveyInvite;
import app.huike.crm.care.Surveys;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.People;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.step.SurveyFacts;
import app.huike.lifecycle.step.SurveySteps;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The complaint with all of its real steps and observers, over a case in memory: answered in four hours, warned of after three. */
final class ComplaintStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/complaint/complaint.bpmn";
    static final UUID CASE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8001");
    static final String NUMBER = "10423-8";

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    CaseState state = CaseState.REGISTERED;
    boolean otherCaseOpen;
    final List<SurveyInvite> invites = new ArrayList<>();
    /** Why Anna cannot be asked; null: she can. */
    String askedNot;

    private final Surveys surveys = new Questions();
    private Integer severity;
    private int reopened;
    private Instant promisedFrom;
    private Instant awaitingSince;
    private Instant warnedAt;
    private Instant escalatedAt;
    private boolean acknowledged;
    /** The invitation could not be sent. */
    boolean withdrawn;

    private final Files cases = new Files();

    ComplaintStory() {
        super(VISITED, DIAGRAM);
        time.step("acknowledgeCase", new AcknowledgeCase(new Desk()))
                .step("lookAtCase", new LookAtCase(cases, new Watch(), clock))
                .step("closeUnanswered", new CloseUnanswered(new Mailbox()));
        SurveySteps.in(time, surveys, cases, customers);
    }

    @Override
    protected Map<String, Object> facts(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>(new CaseFacts(cases, new People(), new NamedShop()).of(execution));
        facts.putAll(new SurveyFacts(surveys).of(execution));
        return facts;
    }

    void complains() {
        promisedFrom = clock.instant();
        new StartComplaint(arbitration.starts(), cases).registered(new CaseRegistered(ANNA, CASE, null));
        time.runDue();
    }

    void isFoundToBe(UUID customer) {
        isErased();
        new StartComplaint(arbitration.starts(), cases).linked(new CaseLinked(CASE, ANNA, customer));
        time.runDue();
    }

    /** Somebody does it on the page. */
    void becomes(CaseState to) {
        CaseState from = state;
        set(to);
        tell().moved(new CaseMoved(ANNA, CASE, from, to));
        time.runDue();
    }

    /** A person answers on the page. */
    void isAnswered() {
        acknowledged = true;
        becomes(CaseState.IN_PROGRESS);
    }

    void anotherCaseIsClosed() {
        tell().moved(new CaseMoved(ANNA, UUID.randomUUID(), CaseState.RESOLVED, CaseState.CLOSED));
        time.runDue();
    }

    void isClassified(int grave) {
        severity = grave;
        tell().classified(new CaseClassified(ANNA, CASE, "delivery", grave));
        time.runDue();
    }

    void says(Satisfaction said) {
        tell().told(new CaseSatisfactionTold(ANNA, CASE, said));
        time.runDue();
    }

    private TellComplaint tell() {
        StartComplaint start = new StartComplaint(arbitration.starts(), cases);
        return new TellComplaint(running(), arbitration.starts(), start, cases, clock);
    }

    private void set(CaseState to) {
        state = to;
        reopened += to == CaseState.REOPENED ? 1 : 0;
        awaitingSince = to == CaseState.AWAITING_CUSTOMER ? clock.instant() : null;
    }

    private final class Questions extends Surveys {
        @Override
        public Invited invite(SurveyInvite invite) {
            invites.add(invite);
            return askedNot == null ? new Invited(UUID.randomUUID(), null) : new Invited(null, askedNot);
        }

        @Override
        public boolean withdraw(UUID invitationId) {
            withdrawn = true;
            return true;
        }

        @Override
        public String address(UUID invitationId) {
            return "https://shop.example/survey?t=" + invitationId;
        }

        @Override
        public Instant endsAt(UUID invitationId) {
            return clock.instant().plus(Duration.ofDays(14));
        }
    }

    private final class Files extends Cases {
        @Override
        public boolean hasOpenCase(UUID customerId) {
            return state.open() || otherCaseOpen;
        }

        @Override
        public CaseView get(UUID id) {
            Instant due = promisedFrom.plus(Duration.ofHours(4));
            DeadlineView answer = new DeadlineView(
                    DeadlineKind.RESPOND, 0, "PT4H", true, due, due, null, null, warnedAt, escalatedAt);
            Instant met = acknowledged ? promisedFrom : null;
            DeadlineView receipt = new DeadlineView(
                    DeadlineKind.ACKNOWLEDGE, 0, "PT15M", false, due, due, met, null, warnedAt, escalatedAt);
            return new CaseView(
                    id,
                    NUMBER,
                    ANNA,
                    "C-1",
                    "Anna Berger",
                    null,
                    "Late",
                    "Late",
                    null,
                    null,
                    severity,
                    1,
                    null,
                    null,
                    null,
                    state,
                    promisedFrom,
                    null,
                    null,
                    awaitingSince,
                    null,
                    null,
                    reopened,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(receipt, answer));
        }
    }

    private static final class NamedShop extends Shop {
        @Override
        public String name() {
            return "Shop";
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    private final class Watch extends CaseWatch {
        @Override
        public Look look(UUID caseId) {
            boolean runs = state.inWork() && state != CaseState.AWAITING_CUSTOMER;
            Instant warn = promisedFrom.plus(Duration.ofHours(3));
            Instant due = promisedFrom.plus(Duration.ofHours(4));
            boolean broken = runs && escalatedAt == null && !clock.instant().isBefore(due);
            boolean near =
                    runs && !broken && warnedAt == null && !clock.instant().isBefore(warn);
            escalatedAt = broken ? clock.instant() : escalatedAt;
            warnedAt = near || broken ? clock.instant() : warnedAt;
            Instant next = !runs
                    ? null
                    : Stream.of(warnedAt == null ? warn : null, escalatedAt == null ? due : null)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            List<DeadlineKind> one = List.of(DeadlineKind.RESPOND);
            return new Look(near ? one : List.of(), broken ? one : List.of(), next);
        }
    }

    private final class Desk extends CaseWork {
        @Override
        public void acknowledge(UUID caseId) {
            acknowledged = true;
            if (state == CaseState.REGISTERED) {
                set(CaseState.ACKNOWLEDGED);
            }
        }
    }

    private final class Mailbox extends CaseReplies {
        @Override
        public boolean closeUnanswered(UUID caseId) {
            set(CaseState.CLOSED);
            return true;
        }
    }
}
