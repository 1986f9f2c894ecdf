package app.huike.crm.purchase.domain;

import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.MonthBought;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/** What the door of the purchases asks of the database. */
public interface PurchaseBook {

    /**
     * Stores a purchase, unless there is one of that ref, which is empty; waits for whoever is storing it just now.
     *
     * @param first keep that this one was told to be the customer's first
     */
    Optional<PurchaseView> add(
            UUID id, PurchaseOrder order, UUID customerId, Mode mode, boolean first, Instant recordedAt);

    /** The purchase of a ref, if the rows show its customer. */
    Optional<PurchaseView> find(String ref, CustomerRows rows);

    /** The same, locked until the end of the transaction. */
    Optional<PurchaseView> lock(String ref, CustomerRows rows);

    /** A customer's purchases, newest first, from behind the cursor, which may be null. */
    List<PurchaseView> of(UUID customerId, Cursor behind, int limit);

    /**
     * Counts customers' purchases anew; one counting of a customer at a time. Gives when their kept purchases (paid, not refunded in full) were made,
     * oldest first; an empty list where there is none.
     */
    Map<UUID, List<Instant>> summarise(Collection<UUID> customerIds, CurrencyUnit base);

    /** The summaries of customers who bought something. */
    Map<UUID, Bought> bought(Collection<UUID> customerIds, CurrencyUnit base);

    /** What a customer bought since a moment, by months in that zone; a month without a purchase is left out. */
    List<MonthBought> byMonth(UUID customerId, Instant since, ZoneId zone, CurrencyUnit base);

    /** What customers paid later than a moment of each, net of refunds, in the smallest unit of the base currency. */
    Map<UUID, Long> netSince(Map<UUID, Instant> since, Instant until, CurrencyUnit base);

    /** Whether no kept purchase of goods is earlier or just as early, and none was told to be the first: asked before the one of that moment is stored. */
    boolean firstEver(UUID customerId, Instant at);

    /** Takes that back where history has an earlier purchase of the same customer now; whose it was. */
    List<UUID> disprove(Collection<UUID> customerIds);

    /** Takes it back where it is not before that moment. */
    List<UUID> disprove(Collection<UUID> customerIds, Instant earlier);

    /** Lets the purchases of one customer belong to another; of what was told to be the first of each the earlier one stays so. */
    void move(UUID from, UUID into);

    /** Takes back that a purchase was the first where any kept purchase of goods of the same customer is earlier; whether one is. */
    boolean disproveAnyEarlier(UUID customerId);

    /** When a customer was last given money back. */
    Optional<Instant> lastRefund(UUID customerId);
}
