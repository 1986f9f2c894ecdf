package app.huike.lifecycle.arbitration;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Rights;
import app.huike.lifecycle.release.Releases;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door through which a process starts for a customer, in the transaction at hand. For processes, sweeps and observers of events. */
@Stateless
public class JourneyStarts {

    private Releases releases;
    private ProcessPolicies policies;
    private JourneyRuns runs;
    private OpenComplaints complaints;
    private Customers customers;
    private JourneyLog log;
    private BusinessClock clock;

    public JourneyStarts() {}

    @Inject
    JourneyStarts(
            Releases releases,
            ProcessPolicies policies,
            JourneyRuns runs,
            OpenComplaints complaints,
            Customers customers,
            JourneyLog log,
            BusinessClock clock) {
        this.releases = releases;
        this.policies = policies;
        this.runs = runs;
        this.complaints = complaints;
        this.customers = customers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Until the transaction at hand ends, nothing starts for this customer. Whoever tells an event that a process must not miss takes this first:
     * a process that starts in the same instant then comes before it and is told, or after it and sees what has changed.
     */
    public void hold(UUID customerId) {
        runs.alone(customerId);
    }

    /**
     * Starts the live release of the process, unless a rule stands against it: {@code FLAGGED}, {@code FROZEN}, {@code ONCE}, {@code RUNNING},
     * {@code RESTING}. Then the log says {@code JOURNEY_SKIPPED} and why. The same cause again changes nothing.
     *
     * @return the rule against it; empty where it runs, or was started for this cause before
     */
    public Optional<String> start(JourneyStart wish) {
        Rights.requireAutomatic();
        runs.alone(wish.customerId());
        if (runs.knows(wish)) {
            return Optional.empty();
        }
        ProcessPolicy policy = policies.live(wish.process());
        Optional<String> against = StartRule.firstBroken(facts(wish, policy)).map(StartRule::name);
        against.ifPresentOrElse(rule -> log(wish, "JOURNEY_SKIPPED", rule), () -> run(wish, policy));
        return against;
    }

    /** Which of these processes run for whom of these, in the order of the customers; one look for any number. */
    public List<JourneyKey> running(Collection<String> processes, Collection<UUID> customerIds) {
        return runs.running(processes, customerIds);
    }

    /** Notes why the customer's running journey of a process is about to end, for reports. Where none runs, nothing happens. */
    public void because(String process, UUID customerId, String reason) {
        runs.because(process, customerId, reason);
    }

    /** The same, told in the customer's log as well, as a line of that kind. */
    public void because(String process, UUID customerId, String reason, String kind) {
        because(process, customerId, reason);
        log.add(customerId, kind, reason, Map.of());
    }

    private StartRule.Facts facts(JourneyStart wish, ProcessPolicy policy) {
        JourneyRuns.Past past = runs.past(wish.process(), wish.customerId());
        return new StartRule.Facts(
                policy,
                !customers.flags(wish.customerId()).isEmpty(),
                policy.frozenByComplaint() && complaints.of(wish.customerId()),
                past.running(),
                past.lastEnd(),
                clock.instant());
    }

    private void run(JourneyStart wish, ProcessPolicy policy) {
        UUID id = Ids.next();
        runs.begin(id, wish, policy.reentry());
        log(wish, "JOURNEY_STARTED", null);
        runs.begun(id, releases.start(wish.process(), wish.customerId(), wish.variables()));
    }

    private void log(JourneyStart wish, String kind, String reason) {
        log.add(wish.customerId(), kind, reason, Map.of("process", wish.process(), "cause", wish.cause()));
    }
}
