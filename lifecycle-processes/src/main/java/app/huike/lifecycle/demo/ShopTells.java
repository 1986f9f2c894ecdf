package app.huike.lifecycle.demo;

import app.huike.crm.platform.DueWork;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Refused;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Logger;

/** The demo's shop as work that falls due: what it has to tell, it tells when its time has come, each customer's things in their order. */
@ApplicationScoped
class ShopTells implements DueWork {

    private static final Logger LOG = Logger.getLogger(ShopTells.class.getName());
    private static final int AT_ONCE = 500;
    private static final int THREADS = 2;

    @Inject
    private DemoEvents events;

    @Inject
    private DemoSteps steps;

    @Inject
    private Newcomers newcomers;

    @Resource
    private ManagedExecutorService threads;

    @Override
    public String name() {
        return "demo shop";
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return events.nextAfter(moment);
    }

    @Override
    public int runDue(Instant now) {
        List<DemoEvents.Waiting> due = events.dueAt(now, AT_ONCE);
        Map<Integer, List<DemoEvents.Waiting>> byCustomer = new LinkedHashMap<>();
        due.forEach(waiting -> byCustomer
                .computeIfAbsent(waiting.event().customer(), customer -> new ArrayList<>())
                .add(waiting));
        List<List<DemoEvents.Waiting>> customers = new ArrayList<>(byCustomer.values());
        if (customers.size() < THREADS) {
            customers.forEach(this::tellAll);
        } else {
            spread(customers);
        }
        return due.size();
    }

    private void spread(List<List<DemoEvents.Waiting>> customers) {
        List<Future<?>> shares = new ArrayList<>();
        for (int share = 0; share < THREADS; share++) {
            int first = share;
            shares.add(threads.submit(() -> {
                for (int i = first; i < customers.size(); i += THREADS) {
                    tellAll(customers.get(i));
                }
            }));
        }
        for (Future<?> share : shares) {
            try {
                share.get();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the demo's shop told its news", stop);
            } catch (ExecutionException failure) {
                throw new IllegalStateException("the demo's shop cannot tell its news", failure.getCause());
            }
        }
    }

    private void tellAll(List<DemoEvents.Waiting> one) {
        CurrentActor.run(Actor.SYSTEM, () -> one.forEach(this::tell));
    }

    private void tell(DemoEvents.Waiting waiting) {
        try {
            steps.tell(waiting, newcomers.take(waiting.event()));
        } catch (Refused refused) {
            LOG.info(() -> "The demo's shop was refused: " + waiting.event() + ": " + refused.getMessage());
            steps.passBy(waiting.id());
        }
    }
}
