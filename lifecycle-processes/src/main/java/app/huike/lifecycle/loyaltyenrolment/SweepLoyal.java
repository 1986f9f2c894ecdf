package app.huike.lifecycle.loyaltyenrolment;

import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.release.LiveTables;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds who may be invited to the programme: looked at once for each purchase whose refund period ends, and invited if the table {@code
 * loyalty-invitation} of the live release says so. Purchases count that were made {@code boughtWithin}, as the diagram says.
 */
@ApplicationScoped
public class SweepLoyal implements DailySweep {

    static final String TABLE = "loyalty-invitation";
    private static final String INVITE = "INVITE";

    private SettledPurchases purchases;
    private LiveTables tables;
    private ProcessPolicies policies;
    private JourneyStarts starts;
    private BusinessClock clock;

    SweepLoyal() {}

    @Inject
    SweepLoyal(
            SettledPurchases purchases,
            LiveTables tables,
            ProcessPolicies policies,
            JourneyStarts starts,
            BusinessClock clock) {
        this.purchases = purchases;
        this.tables = tables;
        this.policies = policies;
        this.starts = starts;
        this.clock = clock;
    }

    @Override
    public String process() {
        return Enrolment.KEY;
    }

    /** Who said no rests as long as who was asked and did not answer, also if nobody had asked. */
    @Override
    public List<ProcessSetting> settings() {
        return List.of(ProcessSetting.duration("boughtWithin"));
    }

    @Override
    public String due() {
        return purchases.due(policies.live(Enrolment.KEY).rest(), boughtWithin());
    }

    private Duration boughtWithin() {
        return policies.live(Enrolment.KEY).duration("boughtWithin", "P365D");
    }

    @Override
    public Optional<String> start(SweepRow due) {
        Map<String, Object> facts = purchases.of(due.customerId(), boughtWithin(), clock.instant());
        String said = Enrolment.INVITATION
                .maybeIn(tables.ask(Enrolment.KEY, TABLE, facts))
                .orElseThrow();
        return said.equals(INVITE)
                ? starts.start(new JourneyStart(Enrolment.KEY, due.customerId(), due.cycle(), facts))
                : Optional.of(said);
    }
}
