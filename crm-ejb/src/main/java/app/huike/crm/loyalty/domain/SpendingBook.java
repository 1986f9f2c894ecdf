package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.LoyaltyCurrency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where spendings and holds are kept; their amounts are entries of the ledger. */
public interface SpendingBook {

    /**
     * A spending.
     *
     * @param account that it was spent from; of merged ones the one that has the balance
     * @param customerId whose account that is
     * @param ref the purchase, or whatever else it was spent for
     * @param returnedAt when it was undone; null while it holds
     */
    record Spent(
            UUID id,
            UUID account,
            UUID customerId,
            LoyaltyCurrency currency,
            String ref,
            long points,
            Instant at,
            Instant returnedAt) {}

    /**
     * A hold.
     *
     * @param account of merged ones the one that has the balance
     * @param endedAt when it was confirmed, released or over; null while it holds
     * @param spendingId what it became; null where it was not spent
     */
    record Held(
            UUID id,
            UUID account,
            LoyaltyCurrency currency,
            String ref,
            long points,
            Instant until,
            Instant endedAt,
            UUID spendingId) {}

    /** Until the end of the transaction nobody else spends anything for that, in whatever currency. */
    void lock(String ref);

    Optional<Spent> spent(LoyaltyCurrency currency, String ref);

    Optional<Spent> spent(UUID spendingId);

    /** All that was spent for that, in any currency. */
    List<Spent> spentFor(String ref);

    void add(Spent spending, String actor);

    void returned(UUID spendingId, Instant at);

    /** What a spending took, lot by lot. */
    List<Part> parts(UUID spendingId);

    Optional<Held> held(LoyaltyCurrency currency, String ref);

    Optional<Held> held(UUID holdId);

    void add(Held hold, Instant at);

    void confirmed(UUID holdId, UUID spendingId);

    /** What a hold has put aside, lot by lot. */
    Hold hold(UUID holdId);
}
