package app.huike.lifecycle.tierreview;

import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Finds the members whom the nightly review has lowered, once for each time; what is older than three days nobody is told any more. */
@ApplicationScoped
public class SweepLowered implements DailySweep {

    private JourneyStarts starts;

    SweepLowered() {}

    @Inject
    SweepLowered(JourneyStarts starts) {
        this.starts = starts;
    }

    @Override
    public String process() {
        return TierStage.LOWERED_KEY;
    }

    @Override
    public String due() {
        return "select l.customer_id, l.since_text as cycle, cast(0 as bigint) as value_minor from lowered_member l"
                + " where l.since > cast(:now as timestamptz) - interval '3 days' and l.since <= :now";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        return starts.start(new JourneyStart(TierStage.LOWERED_KEY, due.customerId(), due.cycle(), Map.of()));
    }
}
