package app.huike.crm.care;

import app.huike.crm.care.GoodwillView.State;
import app.huike.crm.care.domain.GoodwillBook;
import app.huike.crm.care.domain.GoodwillRule;
import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.customer.Colleagues;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The door of goodwill that is above what one may give alone: another person decides, neither who asked nor who gets it. */
@Stateless
public class GoodwillApprovals {

    private static final String SILENCE = "system";

    @Inject
    private CaseFiles files;

    @Inject
    private GoodwillBook book;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Audit audit;

    /**
     * Decides on what a colleague asked for; for leads. Refusals {@code GOODWILL_UNKNOWN}, {@code GOODWILL_DECIDED},
     * {@code GOODWILL_OWN_REQUEST}, {@code GOODWILL_FOR_ONESELF}.
     */
    public void decide(UUID goodwillId, boolean approved) {
        decide(goodwillId, approved, Rights.require(Permission.CASE_WORK_ALL).login());
    }

    /** The same for a process whose task that person has finished. Refusal {@code NOT_FOUND} for a person who may not decide. */
    public void decide(UUID goodwillId, boolean approved, String login) {
        colleagues.requireMay(login, Permission.CASE_WORK_ALL);
        ServiceCase one = files.locked(known(goodwillId).caseId());
        GoodwillView asked = known(goodwillId);
        against(one, asked, login).ifPresent(refusal -> {
            throw refusal;
        });
        decided(one, asked, approved ? State.GRANTED : State.REFUSED, login);
    }

    /** Whether nobody has decided about it yet; for a process. Refusal {@code GOODWILL_UNKNOWN}. */
    public boolean waits(UUID goodwillId) {
        Rights.requireAutomatic();
        files.locked(known(goodwillId).caseId());
        return known(goodwillId).state() == State.ASKED;
    }

    /** Whether that person may decide about it now; for a process whose task that person has finished. Refusal {@code GOODWILL_UNKNOWN}. */
    public boolean mayDecide(UUID goodwillId, String login) {
        Rights.requireAutomatic();
        ServiceCase one = files.locked(known(goodwillId).caseId());
        return colleagues.may(login, Permission.CASE_WORK_ALL)
                && against(one, known(goodwillId), login).isEmpty();
    }

    /** Nobody has decided in time, so the answer is no; what was decided stays. For processes. Refusal {@code GOODWILL_UNKNOWN}. */
    public void letLapse(UUID goodwillId) {
        Rights.requireAutomatic();
        ServiceCase one = files.locked(known(goodwillId).caseId());
        GoodwillView asked = known(goodwillId);
        if (asked.state() == State.ASKED) {
            decided(one, asked, State.REFUSED, SILENCE);
        }
    }

    /** A case of somebody who is no customer has no beneficiary among the colleagues, as far as is known. */
    private Optional<Refused> against(ServiceCase one, GoodwillView asked, String login) {
        boolean beneficiary = one.customerId() != null && colleagues.isCustomer(login, one.customerId());
        return GoodwillRule.against(asked, login, beneficiary);
    }

    private void decided(ServiceCase one, GoodwillView asked, State state, String login) {
        if (!book.decide(asked.id(), state, login, files.clock.instant())) {
            throw Refused.conflict("GOODWILL_DECIDED");
        }
        CaseEntryKind kind = state == State.GRANTED ? CaseEntryKind.GOODWILL_APPROVED : CaseEntryKind.GOODWILL_REFUSED;
        files.write(asked.caseId(), login, kind, null, Goodwill.detail(asked));
        audit.record(kind.name(), asked.caseId().toString(), Goodwill.detail(asked));
        if (one.customerId() != null) {
            files.events.fire(new GoodwillDecided(one.customerId(), asked.id(), state));
        }
    }

    private GoodwillView known(UUID goodwillId) {
        return book.find(goodwillId).orElseThrow(() -> Refused.unknown("GOODWILL_UNKNOWN"));
    }
}
