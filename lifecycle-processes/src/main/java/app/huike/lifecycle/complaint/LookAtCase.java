package app.huike.lifecycle.complaint;

import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.CaseWatch;
import app.huike.crm.care.Cases;
import app.huike.crm.care.DeadlineKind;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.MessageVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Looks at the case and its clock, says what was found, and when to look again. */
@StepTemplate({
    @Parameter(name = "noReplyAfter", kind = Kind.DURATION, usual = "P14D"),
    @Parameter(name = "lookAgain", kind = Kind.DURATION, usual = "P1D")
})
@Named("lookAtCase")
@Dependent
class LookAtCase implements Step {

    private static final int GRAVE = 1;
    private static final String QUEUED = "QUEUED";

    private final Cases cases;
    private final CaseWatch watch;
    private final BusinessClock clock;

    @Inject
    LookAtCase(Cases cases, CaseWatch watch, BusinessClock clock) {
        this.cases = cases;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = Complaint.CASE_ID.in(execution);
        CaseWatch.Look look = watch.look(id);
        CaseView one = cases.get(id);
        Instant silentAt = silentAt(one, execution);
        Instant next = look.next() == null ? silentAt : look.next();
        Complaint.NEXT_LOOK.set(execution, next == null ? later(execution) : next);
        Complaint.FOUND.set(execution, found(one, look, silentAt, execution));
    }

    private String found(CaseView one, CaseWatch.Look look, Instant silentAt, DelegateExecution execution) {
        if (!one.state().open()) {
            return "CLOSED";
        }
        if (silentAt != null && !clock.instant().isBefore(silentAt)) {
            return "SILENT";
        }
        if (!look.escalated().isEmpty() || newlyGrave(one, execution)) {
            return "ESCALATED";
        }
        if (!look.warned().isEmpty()) {
            return "WARNED";
        }
        return untold(one, execution) ? "UNTOLD" : "NOTHING";
    }

    /** The receipt could not be sent, and nobody has told the customer by other means. */
    private static boolean untold(CaseView one, DelegateExecution execution) {
        boolean receipt =
                MessageVariables.SENDING.maybeIn(execution).orElse(QUEUED).equals(QUEUED);
        return !receipt
                && one.state().inWork()
                && one.deadlines().stream()
                        .anyMatch(promise -> promise.kind() == DeadlineKind.ACKNOWLEDGE && promise.metAt() == null);
    }

    private static boolean newlyGrave(CaseView one, DelegateExecution execution) {
        boolean grave = one.state().inWork() && one.severity() != null && one.severity() == GRAVE;
        if (!grave || Complaint.GRAVE_TOLD.in(execution)) {
            return false;
        }
        Complaint.GRAVE_TOLD.set(execution, true);
        return true;
    }

    /** When the customer has been awaited for long enough; null while nobody awaits him. */
    private static Instant silentAt(CaseView one, DelegateExecution execution) {
        return one.state() == CaseState.AWAITING_CUSTOMER
                ? one.awaitingSince().plus(Duration.parse(Complaint.NO_REPLY_AFTER.in(execution)))
                : null;
    }

    private Instant later(DelegateExecution execution) {
        return clock.instant().plus(Duration.parse(Complaint.LOOK_AGAIN.in(execution)));
    }
}
