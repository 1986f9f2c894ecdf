package app.huike.crm.messaging.domain;

import app.huike.crm.messaging.Interaction;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where contacts are recorded. */
public interface InteractionBook {

    /** {@code messageId} is null for what was no message. */
    void add(Interaction interaction, UUID messageId);

    Page<Interaction> of(UUID customerId, PageRequest page);

    /** Calls to a customer since then, without notes; newest first. */
    List<Interaction> calls(UUID customerId, Instant since);

    /** When somebody was last in touch with a customer, in whatever direction; messages do not count. */
    Optional<Instant> lastPersonal(UUID customerId);

    /** The person is forgotten: notes are emptied. */
    void anonymise(UUID customerId);

    /** Lets what belongs to one customer belong to another. */
    void move(UUID from, UUID into);
}
