package app.huike.crm.offer.domain;

import app.huike.crm.journey.Stage;
import java.util.Map;
import java.util.UUID;

/**
 * Who wants to use coupons.
 *
 * @param customerId null where nobody told
 * @param stage null where nobody told
 * @param tier of the membership; null for whoever is no member
 * @param taken how often a code or campaign was used by this customer, by the id of it
 */
public record Claimant(UUID customerId, Stage stage, String tier, Map<UUID, Integer> taken) {

    /** Whoever brings the code. */
    public static final Claimant ANYBODY = new Claimant(null, null, null, Map.of());

    public boolean known() {
        return customerId != null;
    }

    int taken(UUID scope) {
        return taken.getOrDefault(scope, 0);
    }
}
