package app.huike.crm.care;

import static app.huike.crm.care.CaseState.AWAITING_CUSTOMER;
import static app.huike.crm.care.CaseState.CLOSED;
import static app.huike.crm.care.CaseState.IN_PROGRESS;

import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door of what customers answer, and of what happens when they do not. */
@Stateless
public class CaseReplies {

    private static final int LONGEST = 4000;

    @Inject
    private CaseFiles files;

    @Inject
    @ConfigProperty(name = "huike.care.reply-reopens-within")
    private Duration reopensWithin;

    /**
     * The customer wrote or called: the clock runs again. One whose case was closed because he did not answer finds it open again for a
     * while ({@code huike.care.reply-reopens-within}); to any other case it is a line of the history. Refusals {@code CASE_UNKNOWN},
     * {@code CASE_CLOSED_LONG} (a new case is needed), {@code FIELD_INVALID}, {@code FIELD_MISSING}.
     */
    public void reply(UUID caseId, String text) {
        Rights.require(Permission.CASE_WORK);
        String said = written(text);
        ServiceCase one = files.locked(caseId);
        Instant now = files.clock.instant();
        if (one.state() == AWAITING_CUSTOMER) {
            files.stood(one, one.course().awaitingSince());
            files.moved(one, one.to(IN_PROGRESS, now), CaseEntryKind.REPLIED, said, Map.of());
        } else if (closedForSilence(one)) {
            requireSoonEnough(one, now);
            reopen(one, said, now);
        } else {
            files.write(one.id(), CaseEntryKind.REPLIED, said, Map.of());
        }
    }

    private static boolean closedForSilence(ServiceCase one) {
        return one.state() == CLOSED && one.outcome().resolution() == CaseResolution.NO_REPLY;
    }

    private void requireSoonEnough(ServiceCase one, Instant now) {
        if (now.isAfter(one.course().closedAt().plus(reopensWithin))) {
            throw Refused.rule("CASE_CLOSED_LONG")
                    .with("number", one.number().text())
                    .with("days", reopensWithin.toDays());
        }
    }

    private void reopen(ServiceCase one, String said, Instant now) {
        ServiceCase open = one.to(CaseState.REOPENED, now).with(ServiceCase.Outcome.NONE);
        files.write(one.id(), CaseEntryKind.REPLIED, said, Map.of());
        files.moved(one, open, CaseEntryKind.REOPENED, null, Map.of());
        files.promise(
                open, open.course().reopened(), files.clock.instant(), DeadlineKind.RESPOND, DeadlineKind.RESOLVE);
        files.log(open, "CASE_REOPENED", "REPLIED");
    }

    /** The customer was asked and did not answer: closed, unless he did in the meantime. For processes; answers whether it was closed. */
    public boolean closeUnanswered(UUID caseId) {
        Rights.requireAutomatic();
        ServiceCase one = files.locked(caseId);
        if (one.state() != AWAITING_CUSTOMER) {
            return false;
        }
        ServiceCase.Outcome silence =
                new ServiceCase.Outcome(CaseResolution.NO_REPLY, null, CaseCause.UNKNOWN, null, null);
        ServiceCase closed = one.with(silence).to(CLOSED, files.clock.instant());
        files.stood(one, one.course().awaitingSince());
        files.met(one, DeadlineKind.RESOLVE);
        files.moved(one, closed, CaseEntryKind.CLOSED, null, Map.of("resolution", "NO_REPLY"));
        files.log(closed, "CASE_CLOSED", "NO_REPLY");
        return true;
    }

    private static String written(String text) {
        Check check = new Check();
        String clean = check.lines("text", text, LONGEST);
        if (clean == null) {
            check.missing("text");
        }
        check.refuse();
        return clean;
    }
}
