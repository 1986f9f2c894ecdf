package app.huike.crm.journey.domain;

import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.shared.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the door of the journey log asks of the database. */
public interface Log {

    void add(JourneyEntry entry);

    /** Lets the lines of one customer be another's, but for what was said of the stage because of that. */
    void move(UUID from, UUID into);

    /** Adds many, all by one and the same actor and step. */
    void add(List<JourneyEntry> entries);

    /**
     * Adds one for each row that a statement returns ({@code customer_id, reason}), in the same statement.
     *
     * @param alike what they have in common; neither id, nor customer, nor reason
     * @return how many
     */
    int addReturned(JourneyEntry alike, String statement, Map<String, Object> values);

    /** A customer's lines, newest first, from behind the cursor, which may be null. */
    List<JourneyEntry> of(UUID customerId, Cursor behind, int limit);

    /** Everybody's lines since a moment, oldest first. */
    List<JourneyEntry> since(Instant moment, int limit);

    /** Takes the values out of a customer's lines; what happened and when stays. */
    void anonymise(UUID customerId);
}
