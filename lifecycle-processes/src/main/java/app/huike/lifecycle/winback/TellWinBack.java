package app.huike.lifecycle.winback;

import app.huike.crm.purchase.LastPurchaseMoved;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A purchase ends the win-back, in the purchase's own transaction. Where none runs, nothing happens. */
@ApplicationScoped
public class TellWinBack {

    private RunningJourneys journeys;
    private JourneyStarts starts;

    TellWinBack() {}

    @Inject
    TellWinBack(RunningJourneys journeys, JourneyStarts starts) {
        this.journeys = journeys;
        this.starts = starts;
    }

    void bought(@Observes PurchaseMade purchase) {
        if (purchase.total().isPositive()) {
            bought(purchase.customerId(), purchase.at());
        }
    }

    /** It was told as history, so nothing else says it. */
    void moved(@Observes LastPurchaseMoved history) {
        starts.running(WinBack.KEY, history.lastAt().keySet())
                .forEach(customer -> bought(customer, history.lastAt().get(customer)));
    }

    private void bought(UUID customerId, Instant at) {
        starts.hold(customerId);
        if (starts.running(WinBack.KEY, List.of(customerId)).isEmpty()) {
            // of most purchases: one look, where the engine would need several
            return;
        }
        starts.because(WinBack.KEY, customerId, WinBack.BOUGHT_AGAIN);
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, WinBack.BOUGHT_AGAIN);
        TaskVariables.GONE_AT.put(values, at);
        journeys.tell(WinBack.KEY, customerId, WinBack.PURCHASE_MADE, values);
    }
}
