package app.huike.lifecycle.tierreview;

import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.MemberLeft;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.TierChanged;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * A change of the tier ends its review and is told, in the transaction that changed it; so does leaving, of which nothing is told. Members whom
 * the nightly review lowers are told by a sweep in the morning: it moves any number of them in one transaction, which must not start as many
 * processes.
 */
@ApplicationScoped
public class TellTierStage {

    /** What the nightly review lowers members for. */
    private static final String PERIOD_OVER = "PERIOD_OVER";

    private RunningJourneys journeys;
    private JourneyStarts starts;
    private Memberships memberships;

    TellTierStage() {}

    @Inject
    TellTierStage(RunningJourneys journeys, JourneyStarts starts, Memberships memberships) {
        this.journeys = journeys;
        this.starts = starts;
        this.memberships = memberships;
    }

    void changed(@Observes TierChanged change) {
        journeys.tell(TierStage.KEY, change.customerId(), TierStage.TIER_CHANGED, Map.of());
        CurrentActor.run(Actor.SYSTEM, () -> tell(change));
    }

    /** Where a new member stands is told by his welcome. */
    private void tell(TierChanged change) {
        if (change.from() != null && !change.reason().equals(PERIOD_OVER) && !enrolledBy(change)) {
            Map<String, Object> variables = new HashMap<>();
            TierStage.DIRECTION.put(variables, change.to().isAbove(change.from()) ? "UP" : "DOWN");
            String cause = change.at() + "/" + change.to();
            starts.start(new JourneyStart(TierStage.CHANGE_KEY, change.customerId(), cause, variables));
        }
    }

    private boolean enrolledBy(TierChanged change) {
        return memberships
                .get(change.customerId())
                .map(Member::enrolledAt)
                .filter(change.at().truncatedTo(ChronoUnit.MICROS)::equals)
                .isPresent();
    }

    void left(@Observes MemberLeft member) {
        journeys.tell(TierStage.KEY, member.customerId(), TierStage.MEMBER_LEFT, Map.of());
    }
}
