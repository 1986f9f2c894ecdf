package app.huike.lifecycle.sweep;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.DueWork;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessPolicy;
import app.huike.lifecycle.engine.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The door of the sweeps; as work that falls due each day at each one's time. */
@ApplicationScoped
public class Sweeps implements DueWork {

    private static final int PAGE = 100;
    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    @Inject
    @Any
    private Instance<DailySweep> beans;

    @Inject
    private ProcessPolicies policies;

    @Inject
    private Engine engine;

    @Inject
    private SweepBook book;

    @Inject
    private SweepSteps steps;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Override
    public String name() {
        return "sweeps";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(LOOK_EVERY);
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return all().stream().map(sweep -> nextAfter(sweep, moment)).min(Comparator.naturalOrder());
    }

    private Instant nextAfter(DailySweep sweep, Instant moment) {
        LocalDate day = shop.dayOf(moment);
        Instant today = at(sweep, day);
        return today.isAfter(moment) ? today : at(sweep, day.plusDays(1));
    }

    @Override
    public int runDue(Instant now) {
        if (!engine.up()) {
            return 0;
        }
        LocalDate day = shop.dayOf(now);
        List<DailySweep> due = all().stream()
                .filter(sweep -> !now.isBefore(at(sweep, day)) && !book.ended(sweep.process(), day))
                .toList();
        due.forEach(sweep -> CurrentActor.run(Actor.SYSTEM, () -> run(sweep, day)));
        return due.size();
    }

    private void run(DailySweep sweep, LocalDate day) {
        steps.find(sweep, day, policy(sweep).cap());
        boolean more = true;
        while (more) {
            more = steps.startNext(sweep, day);
        }
        steps.end(sweep, day);
    }

    /** The last runs of all sweeps, newest first. */
    public List<SweepRun> lastRuns() {
        Rights.require(Permission.PROCESS_READ);
        return book.runs(processes(), PAGE);
    }

    /** The processes that sweeps start, in the order in which they run. */
    public List<String> processes() {
        return all().stream().map(DailySweep::process).toList();
    }

    /** What a sweep would do now; nothing is changed. Only who sees every customer is told whom. Refusal {@code SWEEP_UNKNOWN}. */
    public DryRun dryRun(String process) {
        boolean names = Rights.require(Permission.PROCESS_READ).may(Permission.CUSTOMER_READ_ALL);
        DailySweep sweep = all().stream()
                .filter(each -> each.process().equals(process))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("SWEEP_UNKNOWN"));
        int cap = policy(sweep).cap().of(book.customers());
        Instant now = clock.instant();
        List<SweepRow> first = names ? book.first(sweep, now, Math.min(cap, PAGE)) : List.of();
        return new DryRun(process, book.due(sweep, now), cap, first);
    }

    private List<DailySweep> all() {
        return beans.stream()
                .sorted(Comparator.comparingInt(sweep -> policy(sweep).rank()))
                .toList();
    }

    private ProcessPolicy.Sweep policy(DailySweep sweep) {
        return policies.live(sweep.process())
                .sweep()
                .orElseThrow(() -> new IllegalStateException(
                        "The diagram of '" + sweep.process() + "' does not say when it is swept"));
    }

    private Instant at(DailySweep sweep, LocalDate day) {
        return day.atTime(policy(sweep).at()).atZone(shop.zone()).toInstant();
    }
}
