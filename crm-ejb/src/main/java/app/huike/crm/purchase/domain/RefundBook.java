package app.huike.crm.purchase.domain;

import app.huike.crm.purchase.RefundView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** What was given back, and for which pieces. */
public interface RefundBook {

    /** A refund that is stored. */
    Optional<RefundView> find(UUID purchaseId, String refundRef);

    /** The lines of a purchase, and what of them has not come back. */
    List<Returns.Line> lines(UUID purchaseId);

    /** Counts the amount as given back, unless that would be more than was paid. */
    boolean giveBack(UUID purchaseId, Money amount);

    void add(UUID id, UUID purchaseId, String refundRef, Money amount, Instant at);

    void addReturned(UUID refundId, UUID purchaseId, List<Returns.Back> back);
}
