package app.huike.crm.messaging.domain;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The messages that wait. Each move is one statement that names the state it starts from, so that of several nodes one does it. Who sends
 * holds a lease by the database's clock.
 */
public interface Outbox {

    /** A message that changed its state. */
    record Moved(UUID id, UUID customerId, Channel channel, Purpose purpose, String template) {}

    /** Whether anything is due or too late: one cheap look, for rounds that find nothing are the most. */
    boolean anythingToDo(Instant now);

    /** Those whose time is past. */
    List<Moved> expire(Instant now);

    /** Those that are due are kept for good, but for addresses in these domains. */
    List<Moved> keep(Instant now, Collection<String> exceptDomains);

    /** Takes hold of some that are due, on these channels. */
    List<Message> lease(Instant now, Collection<Channel> channels, String holder, int atMost);

    /** Takes hold of one for longer; false where somebody stopped it or holds it meanwhile. */
    boolean renew(UUID id, String holder);

    /** It was handed over; true even where it was stopped in that very moment, for it is out. */
    boolean sent(UUID id, String holder, String address, Instant at);

    /** It is tried again later. */
    void later(UUID id, String holder, String error, Instant sendAfter);

    /** It is over without having been sent. */
    boolean end(UUID id, String holder, MessageState state, String reason, String error);

    /** Stops what waits for a customer; null purpose or channel means all of them. */
    List<Moved> stop(UUID customerId, Purpose purpose, Channel channel, String reason);

    /** Stops what a run of a process has put there for a customer. */
    List<Moved> stop(UUID customerId, String instanceId, String reason);

    /** It is sent at another moment, without having been tried. */
    void postpone(UUID id, String holder, Instant sendAfter);

    /** The person is forgotten: addresses and texts of all messages are emptied. */
    void anonymise(UUID customerId);

    /** When the next one falls due or ends, later than {@code moment}. */
    Optional<Instant> nextAfter(Instant moment);

    /** Lets what belongs to one customer belong to another. */
    void move(UUID from, UUID into);
}
