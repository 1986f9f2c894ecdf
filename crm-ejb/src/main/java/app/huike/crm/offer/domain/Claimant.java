package app.huike.crm.offer.domain;

import app.huike.crm.journey.Stage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Who wants to use coupons.
 *
 * @param customerId null where nobody told
 * @param stage null where nobody told
 * @param tier of the membership; null for whoever is no member
 * @param ahead by how much campaigns open earlier than for others; zero for most
 * @param taken how often a code or campaign was used by this customer, by the id of it
 */
public record Claimant(UUID customerId, Stage stage, String tier, Duration ahead, Map<UUID, Integer> taken) {

    /** Whoever brings the code. */
    public static final Claimant ANYBODY = new Claimant(null, null, null, Map.of());

    /** Somebody for whom campaigns open when they do for others. */
    public Claimant(UUID customerId, Stage stage, String tier, Map<UUID, Integer> taken) {
        this(customerId, stage, tier, Duration.ZERO, taken);
    }

    public boolean known() {
        return customerId != null;
    }

    int taken(UUID scope) {
        return taken.getOrDefault(scope, 0);
    }
}
