package app.huike.lifecycle.pointslapse;

import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the customers whose points, cash-back or stamps end soon, once for each end; who has most of them comes first. How soon, the
 * diagram says: {@code tellBefore}. */
@ApplicationScoped
public class SweepEndings implements DailySweep {

    private ProcessPolicies policies;
    private JourneyStarts starts;

    SweepEndings() {}

    @Inject
    SweepEndings(ProcessPolicies policies, JourneyStarts starts) {
        this.policies = policies;
        this.starts = starts;
    }

    @Override
    public String process() {
        return Lapse.KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(ProcessSetting.duration("tellBefore"));
    }

    @Override
    public String due() {
        return "select p.customer_id, p.expires_at_text as cycle, cast(p.amount as bigint) as value_minor"
                + " from lapsing_value p where p.expires_at > :now"
                + " and p.expires_at <= cast(:now as timestamptz) + interval '"
                + policies.live(Lapse.KEY).duration("tellBefore", "P30D") + "' and p.amount > 0";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        Map<String, Object> variables = new HashMap<>();
        Lapse.ENDS_AT.put(variables, Instant.parse(due.cycle()));
        return starts.start(new JourneyStart(Lapse.KEY, due.customerId(), due.cycle(), variables));
    }
}
