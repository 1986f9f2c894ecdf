package app.huike.crm.journey;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door of the stages. */
@Stateless
public class Stages {

    /** One customer's stage; PROSPECT for one who never bought. */
    public StageView of(UUID customerId) {
        throw new UnsupportedOperationException();
    }

    /** Many customers' stages. */
    public Map<UUID, StageView> of(List<UUID> customerIds) {
        throw new UnsupportedOperationException();
    }

    /** All stages that a customer went through, newest first. */
    public List<StageView> history(UUID customerId) {
        throw new UnsupportedOperationException();
    }

    /** Purchases changed: the stage follows, in this transaction. */
    public StageView follow(UUID customerId, PurchaseFacts facts, Instant at, String reason) {
        throw new UnsupportedOperationException();
    }
}
