package app.huike.crm.care;

import static app.huike.crm.care.CaseState.ACKNOWLEDGED;
import static app.huike.crm.care.CaseState.AWAITING_CUSTOMER;
import static app.huike.crm.care.CaseState.CLOSED;
import static app.huike.crm.care.CaseState.IN_PROGRESS;
import static app.huike.crm.care.CaseState.RESOLVED;
import static app.huike.crm.care.DeadlineKind.ACKNOWLEDGE;
import static app.huike.crm.care.DeadlineKind.RESOLVE;
import static app.huike.crm.care.DeadlineKind.RESPOND;

import app.huike.crm.care.domain.CaseRule;
import app.huike.crm.care.domain.CategoryBook;
import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The door of what people and processes do about a case. Each deed is a line of its history. Refusals everywhere: {@code CASE_UNKNOWN},
 * {@code CASE_STATE} (it is in a state in which that cannot be done), {@code FIELD_INVALID} and {@code FIELD_MISSING}.
 */
@Stateless
public class CaseWork {

    private static final int LONGEST = 4000;

    @Inject
    private CaseFiles files;

    @Inject
    private CategoryBook categories;

    /** The customer was told that we have it, also where somebody works on it already. Once; later calls change nothing. */
    public void acknowledge(UUID caseId) {
        ServiceCase one = worked(caseId);
        if (one.state().inWork()) {
            files.met(one, ACKNOWLEDGE);
        }
        if (one.state() == CaseState.REGISTERED) {
            moved(one, one.to(ACKNOWLEDGED, now()), CaseEntryKind.ACKNOWLEDGED, null);
        }
    }

    /** Says what it is about: a category in use and a severity from 1 to 4. Refusal {@code CATEGORY_UNKNOWN}. */
    public void classify(UUID caseId, String category, int severity) {
        new Check()
                .that(severity >= 1 && severity <= 4, "severity", severity, "from 1 to 4")
                .refuse();
        ServiceCase one = worked(caseId);
        requireOpen(one);
        if (category == null || !categories.active(category)) {
            throw Refused.rule("CATEGORY_UNKNOWN").with("category", category);
        }
        ServiceCase now = one.with(new ServiceCase.Classification(category, severity));
        files.moved(
                one,
                now,
                CaseEntryKind.CLASSIFIED,
                null,
                Map.of("category", category, "severity", Integer.toString(severity)));
        files.promiseAnew(now);
        files.events.fire(new CaseClassified(one.customerId(), one.id(), category, severity));
    }

    /** Somebody begins to work on it: whoever acts takes it where nobody has it. */
    public void begin(UUID caseId) {
        ServiceCase one = worked(caseId);
        runOn(one);
        ServiceCase.Handling before = one.handling();
        UUID owner = before.ownerId() == null ? CurrentActor.get().userId() : before.ownerId();
        ServiceCase begun = one.with(new ServiceCase.Handling(before.level(), owner, before.team()));
        moved(one, begun.to(IN_PROGRESS, now()), CaseEntryKind.BEGUN, null);
    }

    /** A line for colleagues. */
    public void note(UUID caseId, String text) {
        ServiceCase one = worked(caseId);
        files.write(one.id(), CaseEntryKind.NOTE, written(text), Map.of());
    }

    /** A person answered the customer; the first answer is what was promised. */
    public void respond(UUID caseId, String text) {
        ServiceCase one = worked(caseId);
        String said = written(text);
        files.met(one, ACKNOWLEDGE, RESPOND);
        ServiceCase answered = one.answered(now());
        boolean begins = one.state().mayBecome(IN_PROGRESS) && one.state() != AWAITING_CUSTOMER;
        moved(one, begins ? answered.to(IN_PROGRESS, now()) : answered, CaseEntryKind.RESPONDED, said);
    }

    /** The customer was asked for something: the clock stands until he answers. Refusal {@code CASE_NOT_CLASSIFIED}. */
    public void await(UUID caseId, String text) {
        ServiceCase one = worked(caseId);
        String asked = written(text);
        CaseRule.CLASSIFIED.require(one, false);
        files.met(one, ACKNOWLEDGE, RESPOND);
        moved(one, one.answered(now()).to(AWAITING_CUSTOMER, now()), CaseEntryKind.AWAITED, asked);
    }

    /** Solved, as we see it. Refusals {@code CASE_NOT_CLASSIFIED}. */
    public void resolve(UUID caseId, Resolution resolution) {
        Check check = new Check();
        require(check, "resolution", resolution.kind());
        require(check, "cause", resolution.cause());
        if (resolution.kind() != null) {
            check.that(resolution.kind().chosen(), "resolution", resolution.kind(), "one that a person chooses");
        }
        String text = check.lines("text", resolution.text(), LONGEST);
        require(check, "text", text);
        check.refuse();
        ServiceCase one = worked(caseId);
        CaseRule.CLASSIFIED.require(one, false);
        runOn(one);
        files.met(one, ACKNOWLEDGE, RESPOND, RESOLVE);
        ServiceCase solved = one.answered(now())
                .with(new ServiceCase.Outcome(resolution.kind(), text, resolution.cause(), null, null))
                .to(RESOLVED, now());
        files.moved(
                one,
                solved,
                CaseEntryKind.RESOLVED,
                text,
                Map.of(
                        "resolution",
                        resolution.kind().name(),
                        "cause",
                        resolution.cause().name()));
        files.log(solved, "CASE_RESOLVED", resolution.kind().name());
    }

    /** What was solved is closed. */
    public void close(UUID caseId) {
        ServiceCase one = worked(caseId);
        if (one.state() != RESOLVED) {
            throw Refused.conflict("CASE_STATE").with("state", one.state());
        }
        ServiceCase closed = one.to(CLOSED, now());
        moved(one, closed, CaseEntryKind.CLOSED, null);
        files.log(closed, "CASE_CLOSED", closed.outcome().resolution().name());
    }

    /** The customer's answer to how it was settled; asked again, the last answer holds. */
    public void satisfaction(UUID caseId, Satisfaction said, String text) {
        Check check = new Check();
        require(check, "satisfaction", said);
        String words = check.lines("text", text, LONGEST);
        check.refuse();
        ServiceCase one = worked(caseId);
        if (one.state().inWork()) {
            throw Refused.conflict("CASE_STATE").with("state", one.state());
        }
        ServiceCase.Outcome before = one.outcome();
        ServiceCase told =
                one.with(new ServiceCase.Outcome(before.resolution(), before.text(), before.cause(), said, now()));
        files.moved(one, told, CaseEntryKind.SATISFACTION, words, Map.of("satisfaction", said.name()));
        files.events.fire(new CaseSatisfactionTold(one.customerId(), one.id(), said));
    }

    /** Not solved after all: once by whoever works on it, then by a lead. Refusal {@code CASE_REOPENED_BEFORE}. */
    public void reopen(UUID caseId, String text) {
        ServiceCase one = worked(caseId);
        String why = written(text);
        CaseRule.REOPENED_ONCE_UNLESS_BY_A_LEAD.require(one, leads());
        again(one, why);
    }

    private void again(ServiceCase one, String why) {
        ServiceCase open = one.to(CaseState.REOPENED, now()).with(ServiceCase.Outcome.NONE);
        moved(one, open, CaseEntryKind.REOPENED, why);
        files.promise(open, open.course().reopened(), now(), RESOLVE);
        files.log(open, "CASE_REOPENED", null);
    }

    private void runOn(ServiceCase one) {
        if (one.state() == AWAITING_CUSTOMER) {
            files.stood(one, one.course().awaitingSince());
        }
    }

    private void moved(ServiceCase before, ServiceCase after, CaseEntryKind kind, String text) {
        files.moved(before, after, kind, text, Map.of());
    }

    private ServiceCase worked(UUID caseId) {
        Rights.require(Permission.CASE_WORK);
        return files.locked(caseId);
    }

    private static void requireOpen(ServiceCase one) {
        if (one.state() == CLOSED) {
            throw Refused.conflict("CASE_STATE").with("state", one.state());
        }
    }

    private static boolean leads() {
        return Rights.require(Permission.CASE_WORK).may(Permission.CASE_WORK_ALL);
    }

    private static String written(String text) {
        Check check = new Check();
        String clean = check.lines("text", text, LONGEST);
        require(check, "text", clean);
        check.refuse();
        return clean;
    }

    private static void require(Check check, String field, Object value) {
        if (value == null) {
            check.missing(field);
        }
    }

    private Instant now() {
        return files.clock.instant();
    }
}
