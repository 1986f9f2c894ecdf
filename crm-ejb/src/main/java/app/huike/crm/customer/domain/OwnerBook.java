package app.huike.crm.customer.domain;

import app.huike.crm.customer.OwnerChange;
import app.huike.crm.customer.OwnerReason;
import app.huike.crm.customer.OwnerView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who looks after whom, and how that came. */
public interface OwnerBook {

    /** Who was named, and who has the name. */
    record Named(UUID id, String name) {}

    /** Names the active account manager of the customer's team with the fewest customers; empty where one is named already or none is there. */
    Optional<Named> giveToLeastBusy(UUID customerId);

    /**
     * Who looks after the customer of that ref, whoever may see it.
     *
     * @param usualDays how long customers are protected where their team has no rule
     */
    Optional<OwnerView> of(String ref, int usualDays);

    /** From now on that one looks after the customer, who belongs to the team. */
    void set(UUID customerId, UUID owner, String team);

    /**
     * One line of the log.
     *
     * @param from null for nobody
     * @param to null for nobody
     */
    record Change(UUID customerId, UUID from, UUID to, OwnerReason reason, String note, String by, Instant at) {}

    void add(Change change);

    /** The same for all customers of somebody who is about to have none any more. */
    void addForAll(UUID owner, String by, Instant at);

    /** The latest first. */
    List<OwnerChange> history(UUID customerId, int limit);

    /** Of all customers, as the page of a list: the latest first, before that number. */
    List<Listed> latest(Long before, int limit);

    /** A change, its number, and whose customer it is about. */
    record Listed(long no, String customerRef, OwnerChange change) {}

    /** The owner was in touch with the customer; nothing where somebody else was. */
    void workedOn(UUID customerId, String login, Instant at);

    /** The login of a user's id; null for nobody. */
    String login(UUID id);

    void move(UUID from, UUID into);

    /** What people wrote about the customer is forgotten. */
    void forget(UUID customerId);
}
