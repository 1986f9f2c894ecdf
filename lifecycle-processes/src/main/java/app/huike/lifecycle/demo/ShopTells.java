package app.huike.lifecycle.demo;

import app.huike.crm.platform.DueWork;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/** The demo's shop as work that falls due: what it has to tell, it tells when its time has come, each customer's things in their order. */
@ApplicationScoped
class ShopTells implements DueWork {

    private static final Logger LOG = Logger.getLogger(ShopTells.class.getName());
    private static final int AT_ONCE = 500;

    @Inject
    private DemoEvents events;

    @Inject
    private DemoSteps steps;

    @Inject
    private Newcomers newcomers;

    @Inject
    private SideBySide sideBySide;

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
        sideBySide.each(new ArrayList<>(byCustomer.values()), this::tellAll);
        return due.size();
    }

    private void tellAll(List<DemoEvents.Waiting> one) {
        one.forEach(this::tell);
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
