package app.huike.crm.analytics;

import app.huike.crm.journey.Stage;
import app.huike.crm.loyalty.Tier;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A customer as the list shows one.
 *
 * @param displayName the name, or the ref of one whose name is not known
 * @param language tag of the customer's language; null where not known
 * @param ownerName name of who looks after the customer; null for nobody
 * @param tier null for whoever is no member
 * @param lastAt the last purchase that was kept; null where there is none
 * @param net paid less refunded, in the shop's currency; null for whoever never bought
 */
public record CustomerLine(
        UUID id,
        String ref,
        String displayName,
        String language,
        String ownerName,
        Stage stage,
        Tier tier,
        Instant lastAt,
        Money net) {}
