package app.huike.crm.purchase;

import java.time.Instant;
import org.joda.money.Money;

/**
 * What a customer has bought, in one line.
 *
 * @param kept purchases that were paid and not refunded in full
 * @param lastAt the last of them; null where there is none
 * @param net paid less refunded, in the shop's currency; null where there is none
 */
public record Bought(int kept, Instant lastAt, Money net) {

    /** Nothing yet. */
    public static final Bought NOTHING = new Bought(0, null, null);
}
