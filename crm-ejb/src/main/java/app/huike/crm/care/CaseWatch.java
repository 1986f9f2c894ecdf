package app.huike.crm.care;

import app.huike.crm.care.domain.Deadline;
import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The door of the service-level clock, for the process that watches it. */
@Stateless
public class CaseWatch {

    @Inject
    private CaseFiles files;

    /**
     * What the clock says now.
     *
     * @param warned promises of which three quarters are gone since the last look
     * @param escalated promises that were broken since the last look
     * @param next when to look again; null while nothing runs: the customer is awaited, or everything is done
     */
    public record Look(List<DeadlineKind> warned, List<DeadlineKind> escalated, Instant next) {}

    /** Looks at the clock, and marks on the case whatever is found; nothing is found twice. Refusal {@code CASE_UNKNOWN}. */
    public Look look(UUID caseId) {
        Rights.requireAutomatic();
        ServiceCase one = files.locked(caseId);
        List<Deadline> running = running(one);
        Instant now = files.clock.instant();
        List<Deadline> broken =
                running.stream().filter(each -> each.escalates(now)).toList();
        List<Deadline> near = running.stream()
                .filter(each -> each.warns(now) && !each.escalates(now))
                .toList();
        broken.forEach(each -> mark(one, each, each.marked(now, now), CaseEntryKind.ESCALATED));
        near.forEach(each -> mark(one, each, each.marked(now, null), CaseEntryKind.WARNED));
        if (!broken.isEmpty()) {
            files.log(
                    one, "CASE_ESCALATED", broken.get(broken.size() - 1).kind().name());
        }
        Instant next = running(one).stream()
                .map(Deadline::next)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Look(kinds(near), kinds(broken), next);
    }

    private List<Deadline> running(ServiceCase one) {
        boolean stands =
                one.state() == CaseState.AWAITING_CUSTOMER || !one.state().inWork();
        return stands
                ? List.of()
                : files.book.deadlines(one.id()).stream().filter(Deadline::open).toList();
    }

    private void mark(ServiceCase one, Deadline before, Deadline after, CaseEntryKind kind) {
        files.book.keep(one.id(), after);
        files.write(one.id(), kind, null, Map.of("deadline", before.kind().name()));
    }

    private static List<DeadlineKind> kinds(List<Deadline> deadlines) {
        return deadlines.stream().map(Deadline::kind).toList();
    }
}
