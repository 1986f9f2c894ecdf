package app.huike.lifecycle.membershiprenewal;

import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessPolicy;
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
import java.util.UUID;

/** Finds paid memberships that end soon, as the diagram says, once for each: early enough for both words. */
@ApplicationScoped
public class SweepRenewals implements DailySweep {

    private ProcessPolicies policies;
    private JourneyStarts starts;

    SweepRenewals() {}

    @Inject
    SweepRenewals(ProcessPolicies policies, JourneyStarts starts) {
        this.policies = policies;
        this.starts = starts;
    }

    @Override
    public String process() {
        return Renewal.KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(ProcessSetting.duration("remindBefore"), ProcessSetting.duration("notLaterThan"));
    }

    @Override
    public String due() {
        ProcessPolicy said = policies.live(Renewal.KEY);
        return "select e.customer_id, e.ending as cycle, e.fee_minor as value_minor from ending_membership e"
                + " where e.ends_at > cast(:now as timestamptz) + interval '" + said.duration("notLaterThan") + "'"
                + " and e.ends_at <= cast(:now as timestamptz) + interval '" + said.duration("remindBefore") + "'";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        String[] found = due.cycle().split(" ");
        Map<String, Object> variables = new HashMap<>();
        Renewal.PAID_MEMBERSHIP_ID.put(variables, UUID.fromString(found[0]));
        Renewal.MEMBERSHIP_ENDS_AT.put(variables, Instant.parse(found[1]));
        return starts.start(new JourneyStart(Renewal.KEY, due.customerId(), due.cycle(), variables));
    }
}
