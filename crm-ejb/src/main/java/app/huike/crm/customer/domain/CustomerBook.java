package app.huike.crm.customer.domain;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.CustomerNarrowing;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the door of the customers asks of the database. */
public interface CustomerBook {

    /** Adds a customer of whom nothing but the ref is known, unless there is one of that ref; waits for whoever is adding it just now. */
    boolean addBare(UUID id, String ref, String team, Instant at);

    /** A customer to be of whom nothing but the ref is known. */
    record Bare(UUID id, String ref) {}

    /** Adds many such customers, except those whose refs are there. */
    void addBare(List<Bare> customers, String team, Instant at);

    /** Those of many refs that are there. */
    Set<String> known(Collection<String> refs);

    /** The ids of many refs, of who they are by now; an empty one for an erased customer; who is unknown is not in the map. */
    Map<String, Optional<UUID>> ids(Collection<String> refs);

    /** As {@link #ids}, and locks the customers in one order. */
    Map<String, Optional<UUID>> lockIds(Collection<String> refs);

    /** The customer of a ref (who he is by now) whom the rows show, erased ones included, locked until the end of the transaction. */
    Optional<Profile> lock(String ref, CustomerRows rows);

    /** The same where nothing is wanted of him but that he stays: his id, and whether he was erased. */
    Optional<Held> hold(String ref, CustomerRows rows);

    /** A customer who is locked, by whom he is by now. */
    record Held(UUID id, boolean erased) {}

    /** The same by surrogate id, whoever may see it. */
    Optional<Profile> lock(UUID id);

    /** The same without a lock, and of just that row. */
    Optional<Profile> profile(UUID id);

    /** Stores a changed customer and its contact points; whether a contact point came, went or changed. */
    boolean store(Profile before, Profile after, Instant at);

    /** An active user of that login who may look after customers. */
    Optional<ProfileChange.Owner> owner(String login);

    /** Customers by id, in no order; erased ones included. */
    List<Sight> read(Collection<UUID> ids);

    /** The customer of a ref (who he is by now) whom the rows show, whole, erased ones included. */
    Optional<Sight> read(String ref, CustomerRows rows);

    /** The same by surrogate id. */
    Optional<Sight> read(UUID id, CustomerRows rows);

    /** The customer of a ref (who he is by now) whom the rows show, erased ones included. */
    Optional<UUID> id(String ref, CustomerRows rows);

    /** Customers who match, each with when it was made, newest first, from behind the cursor. */
    List<Cursor> find(String text, CustomerNarrowing among, CustomerRows rows, Cursor behind, int limit);

    /** How many match, at most that many. */
    int count(String text, CustomerNarrowing among, CustomerRows rows, int atMost);

    /** Where the customer is reached; locale and zone are null where the customer's are not known. */
    Optional<Recipient> recipient(UUID id, Channel channel, Purpose purpose);

    void markUnreachable(UUID id, ContactKind kind, Instant at);

    List<UUID> sameContactAs(UUID id);

    Set<String> flags(UUID id);

    void setFlags(UUID id, Set<String> flags);

    Optional<UUID> ownerOf(UUID id);

    /** Forgets the person; only the ref stays, so that it can answer and is not used again. */
    void erase(UUID id, Instant at);

    /** A customer and whether it was erased. */
    record Sight(CustomerView customer, boolean erased) {}

    /** The customers of somebody who leaves belong to the team again; answers how many. */
    int giveBack(UUID owner, String team);
}
