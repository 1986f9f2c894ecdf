package app.huike.crm.journey;

import app.huike.crm.journey.domain.StageBook;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the stages. Whether whoever acts may see the customer, the door of the customers tells. */
@Stateless
public class Stages {

    @Inject
    StageBook book;

    @Inject
    StageMoves moves;

    /** One customer's stage; PROSPECT for one who never bought. Refusal {@code CUSTOMER_UNKNOWN}. */
    public StageView of(UUID customerId) {
        StageView stage = of(List.of(customerId)).get(customerId);
        if (stage == null) {
            throw Refused.unknown("CUSTOMER_UNKNOWN");
        }
        return stage;
    }

    /** Many customers' stages. */
    public Map<UUID, StageView> of(List<UUID> customerIds) {
        Rights.requireSomebody();
        return book.stages(customerIds);
    }

    /** How far apart a customer's purchases usually are: the median; empty with fewer than four of them. */
    public Optional<Duration> usualGap(UUID customerId) {
        Rights.requireSomebody();
        return book.usualGap(customerId);
    }

    /** All stages that a customer went through, newest first; PROSPECT for one who never bought. Refusal {@code CUSTOMER_UNKNOWN}. */
    public List<StageView> history(UUID customerId) {
        Rights.requireSomebody();
        List<StageView> past = book.history(customerId);
        return past.isEmpty() ? List.of(of(customerId)) : past;
    }

    /**
     * Purchases changed: the stage follows, in this transaction, with an entry in the log if it is another.
     *
     * @param kept when the kept purchases (paid, not refunded in full) were made, oldest first
     * @param at when what happened happened: the purchase, the refund. If that lies before the present stage, the past turned out to be
     *     another, and its stages are written again
     * @param reason key for the log, such as {@code PURCHASE}
     */
    public StageView follow(UUID customerId, List<Instant> kept, Instant at, String reason) {
        Rights.requireSomebody();
        return moves.follow(customerId, kept, at, reason);
    }

    /**
     * Something that the stage depends on besides purchases has changed: membership, a churn warning, a win-back given up. The stage follows, in
     * this transaction, with an entry in the log if it is another. For processes and other rooms, whose right was asked before.
     *
     * @param reason key for the log, such as {@code ENROLLED}
     */
    public StageView mark(UUID customerId, StageMark mark, boolean set, String reason) {
        Rights.requireSomebody();
        return moves.mark(customerId, mark, set, reason);
    }

    /**
     * History was loaded: places each customer in the stage that the past implies, with all stages on the way there. Writes no log and starts
     * nothing; for any number of customers, with a few statements.
     *
     * @param kept for each customer, when the kept purchases were made, oldest first
     */
    public void place(Map<UUID, List<Instant>> kept) {
        Rights.requireSomebody();
        moves.place(kept);
    }
}
