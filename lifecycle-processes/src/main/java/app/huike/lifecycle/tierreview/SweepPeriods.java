package app.huike.lifecycle.tierreview;

import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the members above the lowest tier whose period ends in 60 to 90 days, once for each period: early enough for every warning of the
 * diagram, so that none comes late and two at once.
 */
@ApplicationScoped
public class SweepPeriods implements DailySweep {

    private JourneyStarts starts;
    private Duration grace;

    SweepPeriods() {}

    /** @param grace how long after the period's end what is missing can still be bought */
    @Inject
    SweepPeriods(JourneyStarts starts, @ConfigProperty(name = "huike.loyalty.tiers.grace") Duration grace) {
        this.starts = starts;
        this.grace = grace;
    }

    @Override
    public String process() {
        return TierStage.KEY;
    }

    @Override
    public String due() {
        return "select m.customer_id, m.period_end_text as cycle, cast(0 as bigint) as value_minor from member_period m"
                + " where m.period_end > cast(:now as timestamptz) + interval '60 days'"
                + " and m.period_end <= cast(:now as timestamptz) + interval '90 days'";
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
