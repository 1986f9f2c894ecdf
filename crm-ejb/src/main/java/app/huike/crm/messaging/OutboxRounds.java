package app.huike.crm.messaging;

import app.huike.crm.messaging.SendingSwitch.Position;
import app.huike.crm.messaging.SendingSwitch.State;
import app.huike.crm.messaging.domain.Outbox;
import app.huike.crm.platform.DueWork;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One round through the outbox: what is too late ends, what may not leave is kept, the rest is sent. */
@ApplicationScoped
public class OutboxRounds implements DueWork {

    @Inject
    OutboxSteps steps;

    @Inject
    Postman postman;

    @Inject
    Outbox outbox;

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofSeconds(1));
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return outbox.nextAfter(moment);
    }

    @Override
    public int runDue(Instant now) {
        if (!outbox.anythingToDo(now)) {
            return 0;
        }
        int[] done = {0};
        CurrentActor.run(Actor.SYSTEM, () -> done[0] = round(now));
        return done[0];
    }

    private int round(Instant now) {
        State state = steps.state();
        int done = steps.expire(now);
        if (state.paused()) {
            return done;
        }
        if (state.position() != Position.ON) {
            done += steps.keep(now, state.domains());
        }
        return state.position() == Position.OFF ? done : done + postman.deliverDue(now);
    }
}
