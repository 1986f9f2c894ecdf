package app.huike.lifecycle.migration;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.engine.HeldRuns;
import app.huike.lifecycle.migration.MoveTable.Frame;
import app.huike.lifecycle.migration.MoveTurns.Standing;
import app.huike.lifecycle.migration.MoveTurns.Taken;
import app.huike.lifecycle.migration.MoveTurns.Turn;
import app.huike.lifecycle.task.JourneyLock;
import app.huike.lifecycle.task.MovedTasks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One run of a move, in a transaction of its own together with its row, forwards or back. Not a door. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MoveStep {

    private static final int ATTEMPTS = 5;
    private static final String ENDED = "ENDED";
    private static final String GONE_ON = "GONE_ON";
    private static final String BUSY = "BUSY";

    @Inject
    private MoveTable moves;

    @Inject
    private MoveTurns turns;

    @Inject
    private Plans plans;

    @Inject
    private EngineMove engine;

    @Inject
    private JourneyLock lock;

    @Inject
    private HeldRuns held;

    @Inject
    private MovedTasks tasks;

    @Inject
    private JourneyLog log;

    @Inject
    private CrmDatabase database;

    /** Moves it and notes that it is, or neither; nothing where another node does. One that has gone on since it was looked at stays as it is. */
    public void run(UUID move, int no, boolean back, Instant now) {
        Turn turn = new Turn(move, no, back);
        turns.take(turn).ifPresent(taken -> {
            lock.hold(taken.run());
            Frame frame = moves.frame(move);
            Optional<Standing> standing = turns.standing(taken.run());
            if (standing.isEmpty()) {
                turns.stays(turn, ENDED, null, now);
            } else if (back) {
                back(turn, taken, frame, standing.get(), now);
            } else {
                forwards(turn, taken, frame, standing.get(), now);
            }
        });
    }

    private void forwards(Turn turn, Taken taken, Frame frame, Standing standing, Instant now) {
        if (!standing.definition().equals(frame.from()) || !standing.elements().equals(taken.stood())) {
            turns.stays(turn, GONE_ON, null, now);
            return;
        }
        boolean pauses = taken.deed() == Deed.PAUSE;
        boolean goes = !taken.foreseen().stays();
        Map<String, Instant> moments = Map.of();
        if (goes) {
            moments = engine.move(taken.run(), plans.plan(frame.from(), frame.to(), frame.mapping()));
            tasks.follow(taken.run(), frame.to(), frame.version());
            tell("JOURNEY_MOVED", taken, frame.process(), frame.before(), frame.version());
        }
        if (pauses) {
            held.hold(taken.run(), frame.process(), now);
        }
        turns.moved(turn, pauses, goes, moments, turns.done(taken.run()), now);
    }

    private void back(Turn turn, Taken taken, Frame frame, Standing standing, Instant now) {
        if (taken.moved()) {
            if (!standing.definition().equals(frame.to())
                    || !turns.done(taken.run()).equals(taken.done())) {
                turns.stays(turn, GONE_ON, null, now);
                return;
            }
            Map<String, String> inverse = Mapping.inverse(frame.mapping(), taken.stood());
            engine.back(taken.run(), plans.plan(frame.to(), frame.from(), inverse), taken.moments());
            tasks.follow(taken.run(), frame.from(), frame.before());
            tell("JOURNEY_MOVED_BACK", taken, frame.process(), frame.version(), frame.before());
        }
        if (taken.deed() == Deed.PAUSE) {
            held.letGo(List.of(taken.run()));
        }
        turns.undone(turn, now);
    }

    /** It failed: at once for good where the engine says that it cannot be, else after some attempts. */
    public void failed(UUID move, int no, boolean back, boolean forGood, String words, Instant now) {
        Turn turn = new Turn(move, no, back);
        if (forGood) {
            turns.stays(turn, "REFUSED", words, now);
        } else if (turns.met(turn) >= ATTEMPTS) {
            turns.stays(turn, BUSY, words, now);
        }
    }

    /** Those that are through are over. */
    public void close(Instant now) {
        turns.close(now);
    }

    /** What is about a purchase or a case has no log of its own. */
    private void tell(String kind, Taken taken, String process, int from, int to) {
        database.sql("select c.id from customer_card c where " + Foresight.CUSTOMER.formatted("cast(:about as text)"))
                .set("about", taken.about())
                .one(row -> row.uuid("id"))
                .ifPresent(customer -> CurrentActor.run(
                        Actor.SYSTEM,
                        () -> log.add(
                                customer,
                                kind,
                                null,
                                Map.of("process", process, "from", String.valueOf(from), "to", String.valueOf(to)))));
    }
}
