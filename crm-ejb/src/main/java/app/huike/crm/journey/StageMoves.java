package app.huike.crm.journey;

import app.huike.crm.journey.domain.StageBook;
import app.huike.crm.journey.domain.StageMarks;
import app.huike.crm.journey.domain.StageMove;
import app.huike.crm.journey.domain.StageRule;
import app.huike.crm.journey.domain.Standing;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Moves customers from stage to stage, with history and log. */
@Dependent
class StageMoves {

    @Inject
    StageBook book;

    @Inject
    StageSettings settings;

    @Inject
    JourneyLog log;

    @Inject
    BusinessClock clock;

    @Inject
    Event<StageChanged> events;

    /** One customer's purchases changed. */
    StageView follow(UUID customerId, List<Instant> kept, Instant at, String reason) {
        Standing before = standing(customerId);
        StageMove move = StageMove.of(rule(), before, kept, at, clock.instant());
        remember(before, move);
        return move(before, move, reason);
    }

    /** Many customers' past was loaded. */
    void place(Map<UUID, List<Instant>> kept) {
        Instant now = clock.instant();
        Map<UUID, StageMove> moves = new TreeMap<>();
        for (Standing before : book.lock(kept.keySet())) {
            StageMove move = StageMove.anew(rule(), before, kept.get(before.customerId()), now);
            moves.put(before.customerId(), move);
            remember(before, move);
        }
        book.write(moves, "HISTORY");
    }

    /** One customer's life with the shop is over, or goes on again. */
    void close(UUID customerId, boolean closed, String reason) {
        mark(customerId, marks -> marks.closed(closed), reason);
    }

    /** Another room knows something of one customer that the stage depends on. */
    StageView mark(UUID customerId, StageMark mark, boolean set, String reason) {
        return mark(customerId, marks -> marks.with(mark, set), reason);
    }

    private StageView mark(UUID customerId, UnaryOperator<StageMarks> change, String reason) {
        Standing before = standing(customerId);
        StageMarks marks = change.apply(before.marks());
        StageView stage = move(before, StageMove.of(rule(), before, marks, clock.instant()), reason);
        book.mark(customerId, marks);
        return stage;
    }

    private void remember(Standing before, StageMove move) {
        if (!move.marks().equals(before.marks())) {
            book.mark(before.customerId(), move.marks());
        }
    }

    private StageView move(Standing before, StageMove move, String reason) {
        book.write(Map.of(before.customerId(), move), reason);
        Stage was = before.stage() == null ? Stage.PROSPECT : before.stage().stage();
        StageView now = move.steps().isEmpty()
                ? before.stage()
                : move.steps().get(move.steps().size() - 1);
        if (now.stage() != was) {
            Map<String, String> values =
                    Map.of("from", was.name(), "to", now.stage().name());
            log.add(before.customerId(), "STAGE", reason, values);
            events.fire(new StageChanged(before.customerId(), was, now.stage()));
        }
        return now;
    }

    private Standing standing(UUID customerId) {
        return book.lock(List.of(customerId)).stream()
                .findFirst()
                .orElseThrow(() -> Refused.unknown("CUSTOMER_UNKNOWN"));
    }

    private StageRule rule() {
        return new StageRule(settings.policy());
    }
}
