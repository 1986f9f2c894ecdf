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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private SweepBook book;

    @Inject
    private Omissions omissions;

    @Inject
    private SweepSteps steps;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    private Engine engine;

    Sweeps() {}

    @Inject
    Sweeps(Engine engine) {
        this.engine = engine;
    }

    /** The last day of each process that is known to be swept, so that it is not asked about again. */
    private final Map<String, LocalDate> over = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "sweeps";
    }

    /** A look before the engine is up would be in vain, and the next one comes minutes later: there is none until then. */
    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(LOOK_EVERY).filter(often -> engine.up());
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return planned(all().toList())
                .map(planned -> nextAfter(planned.policy(), moment))
                .min(Comparator.naturalOrder());
    }

    private Instant nextAfter(ProcessPolicy.Sweep policy, Instant moment) {
        LocalDate day = shop.dayOf(moment);
        Instant today = at(policy, day);
        return today.isAfter(moment) ? today : at(policy, day.plusDays(1));
    }

    @Override
    public int runDue(Instant now) {
        if (!engine.up()) {
            return 0;
        }
        LocalDate day = shop.dayOf(now);
        List<DailySweep> open =
                all().filter(sweep -> !day.equals(over.get(sweep.process()))).toList();
        List<Planned> due = planned(open)
                .filter(planned -> !now.isBefore(at(planned.policy(), day)) && !isOver(planned.sweep(), day))
                .toList();
        int[] done = {0};
        CurrentActor.run(
                Actor.SYSTEM,
                () -> due.forEach(planned -> done[0] += new SweepRound(steps, planned.sweep(), day)
                        .run(planned.policy().cap())));
        return done[0];
    }

    private boolean isOver(DailySweep sweep, LocalDate day) {
        boolean ended = book.ended(sweep.process(), day);
        if (ended) {
            over.put(sweep.process(), day);
        }
        return ended;
    }

    /** The last runs of all sweeps, newest first. */
    public List<SweepRun> lastRuns() {
        Rights.require(Permission.PROCESS_READ);
        return book.runs(processes(), PAGE);
    }

    /** The processes that sweeps start, in the order in which they run. */
    public List<String> processes() {
        return planned(all().toList()).map(planned -> planned.sweep().process()).toList();
    }

    /** What a sweep would do now; nothing is changed. Only who sees every customer is told whom. Refusal {@code SWEEP_UNKNOWN}. */
    public DryRun dryRun(String process) {
        boolean names = Rights.require(Permission.PROCESS_READ).may(Permission.CUSTOMER_READ_ALL);
        List<DailySweep> named =
                all().filter(each -> each.process().equals(process)).toList();
        Planned planned = planned(named).findFirst().orElseThrow(() -> Refused.unknown("SWEEP_UNKNOWN"));
        DailySweep sweep = planned.sweep();
        int cap = planned.policy().cap().of(book.customers());
        Instant now = clock.instant();
        List<SweepRow> first = names ? book.first(sweep, now, Math.min(cap, PAGE)) : List.of();
        return new DryRun(
                process, book.due(sweep, now), cap, book.leftAlone(sweep, now), omissions.now(sweep, now), first);
    }

    private Stream<DailySweep> all() {
        return beans.stream();
    }

    /** In the order in which they run. */
    private Stream<Planned> planned(List<DailySweep> sweeps) {
        if (sweeps.isEmpty()) {
            return Stream.empty();
        }
        Map<String, ProcessPolicy> live =
                policies.live(sweeps.stream().map(DailySweep::process).collect(Collectors.toSet()));
        return sweeps.stream()
                .sorted(Comparator.comparingInt(sweep -> live.containsKey(sweep.process())
                        ? live.get(sweep.process()).rank()
                        : 0))
                .map(sweep -> new Planned(sweep, policy(sweep.process(), live)));
    }

    private static ProcessPolicy.Sweep policy(String process, Map<String, ProcessPolicy> live) {
        return Optional.ofNullable(live.get(process))
                .flatMap(ProcessPolicy::sweep)
                .orElseThrow(
                        () -> new IllegalStateException("No live diagram of '" + process + "' says when it is swept"));
    }

    private Instant at(ProcessPolicy.Sweep policy, LocalDate day) {
        return day.atTime(policy.at()).atZone(shop.zone()).toInstant();
    }

    /** A sweep, and what the diagram that is live now says of it. */
    private record Planned(DailySweep sweep, ProcessPolicy.Sweep policy) {}
}
