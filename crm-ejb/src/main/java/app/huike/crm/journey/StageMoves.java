package app.huike.crm.journey;

import app.huike.crm.journey.domain.StageBook;
import app.huike.crm.journey.domain.StageMarks;
import app.huike.crm.journey.domain.StageMove;
import app.huike.crm.journey.domain.StageRule;
import app.huike.crm.journey.domain.Standing;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

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

    /** One customer's purchases changed. */
    StageView follow(UUID customerId, List<Instant> kept, Instant at, String reason) {
        Standing before = standing(customerId);
        return move(before, StageMove.of(rule(), before, kept, at, clock.instant()), reason);
    }

    /** Many customers' past was loaded. */
    void place(Map<UUID, List<Instant>> kept) {
        Instant now = clock.instant();
        Map<UUID, StageMove> moves = new TreeMap<>();
        for (Standing before : book.lock(kept.keySet())) {
            moves.put(before.customerId(), StageMove.anew(rule(), before, kept.get(before.customerId()), now));
        }
        book.write(moves, "HISTORY");
    }

    /** One customer's life with the shop is over, or goes on again. */
    void close(UUID customerId, boolean closed, String reason) {
        Standing before = standing(customerId);
        StageMarks marks =
                new StageMarks(closed, before.marks().member(), before.marks().warned());
        move(before, StageMove.of(rule(), before, marks, clock.instant()), reason);
        book.mark(customerId, marks);
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
