package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the doors of the ledger ask of the database. */
public interface LedgerBook {

    /**
     * The account of a customer, made where there is none, locked until the end of the transaction. Of merged customers it is the one that
     * has the balance.
     */
    UUID lock(UUID customerId, LoyaltyCurrency currency);

    /** The account that {@link #lock} would give, if there is one; it is not locked. */
    Optional<UUID> root(UUID customerId, LoyaltyCurrency currency);

    /** An account that is locked, as it stands before time has passed. */
    PointsAccount read(UUID account, LedgerPolicy policy, Instant now);

    /** The holds of an account whose time is over at that moment. */
    List<Hold> holdsOver(UUID account, Instant now);

    /** Adds what was posted; ends the holds that were released. */
    void append(PointsAccount account, Actor actor);

    /** The lot that a cause earned in an account. */
    Optional<Lot> lot(UUID account, String cause, String ref);

    /** Whose accounts a purchase earned something in, and in which currencies, in the order of their ids. */
    List<Owner> earnersOf(String purchaseRef);

    /** An account's customer and currency. */
    record Owner(UUID customerId, LoyaltyCurrency currency) {}

    /** What a purchase earned in an account. */
    List<Earned> earned(UUID account, String purchaseRef);

    /** What has lapsed of a lot of an account. */
    Optional<Lapsed> lapsed(UUID account, UUID lotId, Instant lately);

    /** Lets accounts of one customer be accounts of another; they have one balance from now on. Answers the currencies that are concerned. */
    Set<LoyaltyCurrency> merge(UUID from, UUID into);
}
