package app.huike.lifecycle.couponends;

import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessPolicy;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.step.CouponVariables;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds unused coupons that end soon, each once for its end; the most valuable first. The diagram says how long before ({@code remindBefore}), until when there
 * is still time for a message ({@code notLaterThan}), how long ago the coupon was given at least, so that nobody is reminded of what was told a
 * moment ago ({@code grantedFor}), and which processes remind of their own ({@code notOf}).
 */
@ApplicationScoped
public class SweepCoupons implements DailySweep {

    private ProcessPolicies policies;
    private JourneyStarts starts;

    SweepCoupons() {}

    @Inject
    SweepCoupons(ProcessPolicies policies, JourneyStarts starts) {
        this.policies = policies;
        this.starts = starts;
    }

    @Override
    public String process() {
        return CouponEnding.KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(
                ProcessSetting.duration("remindBefore"),
                ProcessSetting.duration("notLaterThan"),
                ProcessSetting.duration("grantedFor"),
                ProcessSetting.processes("notOf"));
    }

    @Override
    public String due() {
        ProcessPolicy said = policies.live(CouponEnding.KEY);
        return "select e.customer_id, e.ending as cycle, e.value_minor from ending_coupon e"
                + " where e.valid_until > cast(:now as timestamptz) + interval '" + said.duration("notLaterThan") + "'"
                + " and e.valid_until <= cast(:now as timestamptz) + interval '" + said.duration("remindBefore") + "'"
                + " and e.granted_at <= cast(:now as timestamptz) - interval '" + said.duration("grantedFor") + "'"
                + " and e.cause not in (" + names(said.said().getOrDefault("notOf", "")) + ")";
    }

    /** Names of processes only: what a diagram says never becomes anything else of a statement. */
    private static String names(String processes) {
        if (!processes.matches("[a-z -]*")) {
            throw new IllegalStateException("notOf names processes, such as 'welcome referral': " + processes);
        }
        return Stream.of(processes.split(" ")).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    @Override
    public Optional<String> start(SweepRow due) {
        String[] found = due.cycle().split(" ");
        Map<String, Object> variables = new HashMap<>();
        CouponVariables.COUPON_ID.put(variables, UUID.fromString(found[0]));
        CouponVariables.COUPON_ENDS_AT.put(variables, Instant.parse(found[1]));
        return starts.start(new JourneyStart(CouponEnding.KEY, due.customerId(), due.cycle(), variables));
    }
}
