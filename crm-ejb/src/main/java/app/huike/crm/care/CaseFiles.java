package app.huike.crm.care;

import app.huike.crm.care.domain.CaseBook;
import app.huike.crm.care.domain.Deadline;
import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.care.domain.ServiceLevel;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.WorkingHours;
import app.huike.crm.platform.WorkingTime;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every deed on a case has in common: the lock, the history, the promises, the events. Part of the doors, none itself. */
@Dependent
class CaseFiles {

    @Inject
    CaseBook book;

    @Inject
    JourneyLog journey;

    @Inject
    Tiers tiers;

    @Inject
    WorkingTime working;

    @Inject
    BusinessClock clock;

    @Inject
    Event<Object> events;

    /** The case, locked; refusal {@code CASE_UNKNOWN}. */
    ServiceCase locked(UUID id) {
        return book.lock(id, Rights.customerRowsToActOn()).orElseThrow(CaseFiles::unknown);
    }

    /** Adds a line to the history. */
    void write(UUID caseId, CaseEntryKind kind, String text, Map<String, String> detail) {
        write(caseId, CurrentActor.get().login(), kind, text, detail);
    }

    /** The same of what somebody did through a process. */
    void write(UUID caseId, String login, CaseEntryKind kind, String text, Map<String, String> detail) {
        book.add(new CaseEntry(Ids.next(), caseId, clock.instant(), login, kind, text, detail));
    }

    /** Stores the case in its new state and tells everybody; {@code text} is what was said to it, and may be null. */
    void moved(ServiceCase before, ServiceCase after, CaseEntryKind kind, String text, Map<String, String> detail) {
        book.store(after);
        write(after.id(), kind, text, detail);
        if (before.state() == after.state()) {
            return;
        }
        events.fire(new CaseMoved(after.customerId(), after.id(), before.state(), after.state()));
        if (after.state() == CaseState.CLOSED) {
            events.fire(new CaseClosed(
                    after.customerId(),
                    after.id(),
                    after.outcome().resolution(),
                    after.outcome().satisfaction()));
        }
    }

    /** A line of the customer's log that names the case. */
    void log(ServiceCase one, String kind, String reason) {
        journey.add(
                one.customerId(),
                kind,
                reason,
                Map.of("case", one.id().toString(), "number", one.number().text()));
    }

    /** Promises begin to run, from that moment on. */
    void promise(ServiceCase one, int round, Instant from, DeadlineKind... kinds) {
        for (DeadlineKind kind : kinds) {
            book.keep(one.id(), Deadline.start(level(one, kind), round, from, hours()));
        }
    }

    /** It is known by now how grave it is. */
    void promiseAnew(ServiceCase one) {
        for (Deadline each : book.deadlines(one.id())) {
            keep(one, each, each.by(level(one, each.kind()), hours()));
        }
    }

    /** What was promised is done. */
    void met(ServiceCase one, DeadlineKind... kinds) {
        Instant now = clock.instant();
        for (Deadline each : book.deadlines(one.id())) {
            if (List.of(kinds).contains(each.kind())) {
                keep(one, each, each.met(now, hours()));
            }
        }
    }

    /** The clock runs again after it stood since a moment. */
    void stood(ServiceCase one, Instant since) {
        Instant now = clock.instant();
        for (Deadline each : book.deadlines(one.id())) {
            keep(one, each, each.stoodFrom(since, now, hours()));
        }
    }

    private void keep(ServiceCase one, Deadline before, Deadline after) {
        if (!after.equals(before)) {
            book.keep(one.id(), after);
        }
    }

    private ServiceLevel level(ServiceCase one, DeadlineKind kind) {
        return ServiceLevel.of(
                book.serviceLevels(), kind, one.classification().severity(), hasPriority(one.customerId()));
    }

    private boolean hasPriority(UUID customerId) {
        return tiers.benefits(customerId, clock.instant()).contains(Benefit.PRIORITY_SERVICE);
    }

    private WorkingHours hours() {
        return working.hours();
    }

    static Refused unknown() {
        return Refused.unknown("CASE_UNKNOWN");
    }
}
