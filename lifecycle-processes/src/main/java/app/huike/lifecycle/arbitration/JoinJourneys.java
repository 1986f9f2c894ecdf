package app.huike.lifecycle.arbitration;

import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Messages;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.journeys.JourneyKeys;
import app.huike.lifecycle.journeys.RunningJourneys;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Two customers turned out to be one. What ran for the one who is gone ends, with what it still wanted to say, or goes on: {@link JoinRule}. */
@ApplicationScoped
public class JoinJourneys {

    private static final String REASON = "MERGED";

    @Inject
    private JourneyRuns runs;

    @Inject
    private RunningJourneys journeys;

    @Inject
    private JourneyKeys keys;

    @Inject
    private JoinRule rule;

    @Inject
    private Messages messages;

    @Inject
    private JourneyLog log;

    void join(@Observes @Priority(CustomersMerged.PROCESSES) CustomersMerged merge) {
        Stream.of(merge.from(), merge.into()).sorted().forEach(runs::alone);
        journeys.held(merge.into());
        List<ProcessInstance> over = journeys.held(merge.from()).stream()
                .filter(run -> !rule.goesOn(run, merge.into()))
                .toList();
        keys.handOver(merge.from(), merge.into());
        over.forEach(run -> end(run, merge.into()));
        runs.move(merge.from(), merge.into());
    }

    private void end(ProcessInstance run, UUID into) {
        CurrentActor.run(Actor.SYSTEM, () -> {
            messages.stopWaitingOf(into, run.getId(), REASON);
            log.add(into, "JOURNEY_ENDED", REASON, Map.of("process", rule.process(run)));
        });
        journeys.end(run.getId(), REASON);
    }
}
