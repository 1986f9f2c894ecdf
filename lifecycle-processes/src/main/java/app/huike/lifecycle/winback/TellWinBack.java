package app.huike.lifecycle.winback;

import app.huike.crm.purchase.PurchaseMade;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

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
            starts.hold(purchase.customerId());
            Map<String, Object> values = new HashMap<>();
            TaskVariables.GONE_BECAUSE.put(values, "BOUGHT_AGAIN");
            TaskVariables.GONE_AT.put(values, purchase.at());
            journeys.tell(WinBack.KEY, purchase.customerId(), WinBack.PURCHASE_MADE, values);
        }
    }
}
