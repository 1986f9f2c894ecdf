package app.huike.lifecycle.revisit;

import app.huike.crm.care.VisitRecorded;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.release.LiveTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** After a visit the regular ones begin, where the table of the live release wants them and none are under way. */
@ApplicationScoped
public class StartRound {

    static final String TABLE = "revisit-repeat";
    private static final String NONE = "NONE";

    private RoundFacts facts;
    private LiveTables tables;
    private RunningJourneys journeys;
    private JourneyStarts starts;

    StartRound() {}

    @Inject
    StartRound(RoundFacts facts, LiveTables tables, RunningJourneys journeys, JourneyStarts starts) {
        this.facts = facts;
        this.tables = tables;
        this.journeys = journeys;
        this.starts = starts;
    }

    void visited(@Observes VisitRecorded visit) {
        UUID customerId = visit.customerId();
        if (!journeys.run(Revisit.ROUND_KEY, customerId) && wanted(customerId)) {
            CurrentActor.run(
                    Actor.SYSTEM,
                    () -> starts.start(new JourneyStart(
                            Revisit.ROUND_KEY, customerId, visit.visitId().toString(), Map.of())));
        }
    }

    private boolean wanted(UUID customerId) {
        Map<String, Object> said = tables.ask(Revisit.ROUND_KEY, TABLE, facts.of(customerId));
        return !Revisit.NEXT_VISIT.maybeIn(said).orElseThrow().equals(NONE);
    }
}
