package app.huike.crm.messaging;

import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import java.util.UUID;

/** The record of every contact with a customer. */
@Stateless
public class Interactions {

    /** Records a contact, now; {@code note} and {@code taskId} may be null. */
    public Interaction record(
            UUID customerId,
            Interaction.Medium medium,
            Interaction.Direction direction,
            String outcome,
            String note,
            String taskId) {
        throw new UnsupportedOperationException();
    }

    /** A customer's contacts, newest first. */
    public Page<Interaction> of(UUID customerId, PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
