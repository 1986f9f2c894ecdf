package app.huike.lifecycle.winback;

import app.huike.lifecycle.arbitration.EndedByPurchase;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A purchase ends the win-back. */
@ApplicationScoped
public class TellWinBack implements EndedByPurchase {

    private RunningJourneys journeys;
    private JourneyStarts starts;

    TellWinBack() {}

    @Inject
    TellWinBack(RunningJourneys journeys, JourneyStarts starts) {
        this.journeys = journeys;
        this.starts = starts;
    }

    @Override
    public String process() {
        return WinBack.KEY;
    }

    @Override
    public void bought(UUID customerId, Instant at) {
        starts.because(WinBack.KEY, customerId, WinBack.BOUGHT_AGAIN);
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, WinBack.BOUGHT_AGAIN);
        TaskVariables.GONE_AT.put(values, at);
        journeys.tell(WinBack.KEY, customerId, WinBack.PURCHASE_MADE, values);
    }
}
