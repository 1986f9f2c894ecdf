package app.huike.lifecycle.tierreview;

import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessPolicy;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the members above the lowest tier whose period ends soon, once for each period. How soon, the diagram says: {@code foundBefore}, and
 * {@code notLaterThan}, which is early enough for every warning of the diagram, so that none comes late and two at once.
 */
@ApplicationScoped
public class SweepPeriods implements DailySweep {

    private ProcessPolicies policies;
    private JourneyStarts starts;
    private Duration grace;

    SweepPeriods() {}

    /** @param grace how long after the period's end what is missing can still be bought */
    @Inject
    SweepPeriods(
            ProcessPolicies policies,
            JourneyStarts starts,
            @ConfigProperty(name = "huike.loyalty.tiers.grace") Duration grace) {
        this.policies = policies;
        this.starts = starts;
        this.grace = grace;
    }

    @Override
    public String process() {
        return TierStage.KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(ProcessSetting.duration("foundBefore"), ProcessSetting.duration("notLaterThan"));
    }

    @Override
    public String due() {
        ProcessPolicy said = policies.live(TierStage.KEY);
        return "select m.customer_id, m.period_end_text as cycle, cast(0 as bigint) as value_minor from member_period m"
                + " where m.period_end > cast(:now as timestamptz) + interval '" + said.duration("notLaterThan", "P60D")
                + "'"
                + " and m.period_end <= cast(:now as timestamptz) + interval '" + said.duration("foundBefore", "P90D")
                + "'";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        Map<String, Object> variables = new HashMap<>();
        Instant periodEnds = Instant.parse(due.cycle());
        TierStage.PERIOD_ENDS_AT.put(variables, periodEnds);
        TierStage.GRACE_ENDS_AT.put(variables, periodEnds.plus(grace));
        return starts.start(new JourneyStart(TierStage.KEY, due.customerId(), due.cycle(), variables));
    }
}
