package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsEntry;
import app.huike.crm.loyalty.StatementFilter;
import app.huike.crm.shared.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be read from the ledger. Of merged customers each has the entries of both. */
public interface StatementBook {

    /** The sums of entries. */
    record Sums(long balance, long pending, long held) {

        /** Of no entries. */
        public static final Sums NOTHING = new Sums(0, 0, 0);
    }

    /** What is left of lots that end at one moment; of none where {@code end} is null: what is owed. */
    record Ending(Instant end, long balance, long pending) {}

    /** The sums of the entries until a moment, that included; who has none is not in the map. */
    Map<UUID, Sums> sums(Collection<UUID> customerIds, LoyaltyCurrency currency, Instant until);

    /** What a customer could spend at a moment, by when it ends as it stood then, soonest first. */
    List<Ending> endings(UUID customerId, LoyaltyCurrency currency, Instant at);

    /** A customer's entries that are wanted, newest first, from behind the cursor, which may be null; without those of holds. */
    List<PointsEntry> entries(UUID customerId, StatementFilter wanted, Cursor behind, int limit);

    /** What all customers have, by when it ends, and what they owe. */
    List<Ending> endings(LoyaltyCurrency currency);
}
