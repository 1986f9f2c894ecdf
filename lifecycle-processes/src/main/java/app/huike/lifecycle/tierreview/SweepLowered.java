package app.huike.lifecycle.tierreview;

import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the members whom the nightly review has lowered, once for each time; what is older than the diagram's {@code noLaterThan} nobody is told
 * any more.
 */
@ApplicationScoped
public class SweepLowered implements DailySweep {

    private ProcessPolicies policies;
    private JourneyStarts starts;

    SweepLowered() {}

    @Inject
    SweepLowered(ProcessPolicies policies, JourneyStarts starts) {
        this.policies = policies;
        this.starts = starts;
    }

    @Override
    public String process() {
        return TierStage.LOWERED_KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(ProcessSetting.duration("noLaterThan"));
    }

    @Override
    public String due() {
        return "select l.customer_id, l.since_text as cycle, cast(0 as bigint) as value_minor from lowered_member l"
                + " where l.since > cast(:now as timestamptz) - interval '"
                + policies.live(TierStage.LOWERED_KEY).duration("noLaterThan", "P3D") + "' and l.since <= :now";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        return starts.start(new JourneyStart(TierStage.LOWERED_KEY, due.customerId(), due.cycle(), Map.of()));
    }
}
