package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.Adjustment;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.shared.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where adjustments are kept; their amounts are entries of the ledger. */
public interface AdjustmentBook {

    /** What a person gave and took on a day, asked for and not refused included; other adjustments of that person wait until the end of the transaction. */
    long lockedDay(String login, LocalDate day, LoyaltyCurrency currency);

    void add(Adjustment adjustment, LocalDate day);

    Optional<Adjustment> get(UUID id);

    /** The same, locked until the end of the transaction. */
    Optional<Adjustment> lock(UUID id);

    /** Stores the state and who decided. */
    void decide(Adjustment adjustment);

    /** Those that wait, oldest first, from behind the cursor, which may be null. */
    List<Adjustment> waiting(Cursor behind, int limit);

    /** Takes the words out that stand at a customer's adjustments; what waits for an answer is refused. */
    void forget(UUID customerId, Instant at);

    /** Lets what one customer got belong to another. */
    void move(UUID from, UUID into);
}
