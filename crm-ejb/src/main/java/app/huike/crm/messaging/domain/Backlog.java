package app.huike.crm.messaging.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What fell due and was not sent, because sending is paused. A message that somebody holds to send it is none of it. */
public interface Backlog {

    /** How many messages are due and not too late. */
    int size(Instant now);

    /** These messages, for {@link Spread}; {@code zone} for customers whose own is not known. */
    List<Spread.Due> messages(Instant now, ZoneId zone);

    /** When marketing reached their customers, or will, as {@link MessageBook#marketingContacts} tells it, but for what is due itself. */
    Map<UUID, List<Instant>> marketingAround(Instant now);

    /** Each of these leaves at its new moment. */
    void place(List<Spread.Placed> moments);

    /** These have no time left. */
    List<Outbox.Moved> expire(Collection<UUID> ids);

    /** None of it is sent. */
    List<Outbox.Moved> stop(Instant now, String reason);
}
