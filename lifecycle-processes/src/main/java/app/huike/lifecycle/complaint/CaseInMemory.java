package app.huike.lifecycle.complaint;

import app.huike.crm.care.CaseReplies;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.CaseWatch;
import app.huike.crm.care.CaseWork;
import app.huike.crm.care.Cases;
import app.huike.crm.care.DeadlineKind;
import app.huike.crm.care.DeadlineView;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One case in memory with its clock: answered in four hours, warned of after three. */
@Vetoed
final class CaseInMemory extends Cases {

    static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8001");
    static final String NUMBER = "10423-8";

    private static final Duration WARNED_AFTER = Duration.ofHours(3);
    private static final Duration ANSWERED_WITHIN = Duration.ofHours(4);

    private final UUID customerId;
    private final Clock clock;
    private CaseState state = CaseState.REGISTERED;
    private Integer severity;
    private int reopened;
    private boolean acknowledged;
    private Instant promisedFrom;
    private Instant awaitingSince;
    private Instant warnedAt;
    private Instant escalatedAt;

    CaseInMemory(UUID customerId, Clock clock) {
        this.customerId = customerId;
        this.clock = clock;
    }

    /** The customer complains, or does so again; an answer is promised from now. */
    void isPromised() {
        promisedFrom = clock.instant();
        warnedAt = null;
        escalatedAt = null;
    }

    CaseState state() {
        return state;
    }

    void becomes(CaseState to) {
        state = to;
        if (to == CaseState.REOPENED) {
            reopened++;
            isPromised();
        }
        awaitingSince = to == CaseState.AWAITING_CUSTOMER ? clock.instant() : null;
    }

    /** A person has told the customer that the shop has it. */
    void isAcknowledged() {
        acknowledged = true;
    }

    void isGrave(int grave) {
        severity = grave;
    }

    @Override
    public boolean hasOpenCase(UUID customer) {
        return state.open();
    }

    @Override
    public CaseView get(UUID id) {
        return new CaseView(
                id,
                NUMBER,
                customerId,
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
                List.of(
                        promise(DeadlineKind.ACKNOWLEDGE, "PT15M", acknowledged ? promisedFrom : null),
                        promise(DeadlineKind.RESPOND, "PT4H", null)));
    }

    private DeadlineView promise(DeadlineKind kind, String within, Instant metAt) {
        Instant due = promisedFrom.plus(ANSWERED_WITHIN);
        boolean working = kind == DeadlineKind.RESPOND;
        return new DeadlineView(kind, 0, within, working, due, due, metAt, null, warnedAt, escalatedAt);
    }

    /** The door of the clock. */
    CaseWatch watch() {
        return new CaseWatch() {
            @Override
            public Look look(UUID caseId) {
                return CaseInMemory.this.look();
            }
        };
    }

    private CaseWatch.Look look() {
        Instant now = clock.instant();
        Instant warn = promisedFrom.plus(WARNED_AFTER);
        Instant due = promisedFrom.plus(ANSWERED_WITHIN);
        boolean runs = state.inWork() && state != CaseState.AWAITING_CUSTOMER;
        boolean broken = runs && escalatedAt == null && !now.isBefore(due);
        boolean near = runs && !broken && warnedAt == null && !now.isBefore(warn);
        escalatedAt = broken ? now : escalatedAt;
        warnedAt = near || broken ? now : warnedAt;
        Instant next = Stream.of(warnedAt == null ? warn : null, escalatedAt == null ? due : null)
                .filter(moment -> runs && moment != null)
                .findFirst()
                .orElse(null);
        List<DeadlineKind> one = List.of(DeadlineKind.RESPOND);
        return new CaseWatch.Look(near ? one : List.of(), broken ? one : List.of(), next);
    }

    /** The door of those who work on it. */
    CaseWork work() {
        return new CaseWork() {
            @Override
            public void acknowledge(UUID caseId) {
                isAcknowledged();
                if (state == CaseState.REGISTERED) {
                    becomes(CaseState.ACKNOWLEDGED);
                }
            }
        };
    }

    /** The door of the customer's replies. */
    CaseReplies replies() {
        return new CaseReplies() {
            @Override
            public boolean closeUnanswered(UUID caseId) {
                becomes(CaseState.CLOSED);
                return true;
            }
        };
    }
}
