package app.huike.lifecycle.arbitration;

import app.huike.crm.purchase.LastPurchaseMoved;
import app.huike.crm.purchase.PurchaseMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A purchase ends what it makes pointless, in its own transaction; for most customers nothing runs, and one look says so for all processes. */
@ApplicationScoped
public class TellPurchases {

    private JourneyStarts starts;
    private List<EndedByPurchase> processes = List.of();

    TellPurchases() {}

    @Inject
    TellPurchases(JourneyStarts starts, @Any Instance<EndedByPurchase> processes) {
        this(starts, processes.stream().toList());
    }

    /** For process tests: of these processes. */
    public TellPurchases(JourneyStarts starts, List<EndedByPurchase> processes) {
        this.starts = starts;
        this.processes = List.copyOf(processes);
    }

    /** What cost nothing is no purchase that anybody waits for. */
    public void bought(@Observes PurchaseMade purchase) {
        if (purchase.total().isPositive()) {
            tell(purchase.customerId(), purchase.at());
        }
    }

    /** It was told as history, so nothing else says it. */
    public void moved(@Observes LastPurchaseMoved history) {
        running(history.lastAt().keySet()).stream()
                .map(JourneyKey::customerId)
                .distinct()
                .forEach(customer -> tell(customer, history.lastAt().get(customer)));
    }

    private void tell(UUID customerId, Instant at) {
        starts.hold(customerId);
        List<String> running =
                running(List.of(customerId)).stream().map(JourneyKey::process).toList();
        for (EndedByPurchase process : processes) {
            if (running.contains(process.process())) {
                process.bought(customerId, at);
            }
        }
    }

    private List<JourneyKey> running(Collection<UUID> customerIds) {
        return starts.running(processes.stream().map(EndedByPurchase::process).toList(), customerIds);
    }
}
