package app.huike.crm.messaging.domain;

import java.util.List;
import java.util.UUID;

/** Marketing that waits and makes way for what matters more to the same customer. */
public interface RightOfWay {

    /**
     * What waits and matters less than {@code rank}, the most important first. Nobody sends or moves it before this transaction ends; what
     * somebody holds to send it is none of it.
     */
    List<ContactPlan.Waiting> less(UUID customerId, int rank);

    /** It leaves later. */
    List<Outbox.Moved> later(List<ContactPlan.Later> moments);

    /** There is no moment left for these. */
    List<Outbox.Moved> over(List<UUID> ids, String reason);
}
