package app.huike.lifecycle.demo;

import java.time.Instant;
import org.joda.money.Money;

/**
 * A purchase of the demo.
 *
 * @param customer number in the sample
 * @param place 0 for the customer's first, 1 for the second …
 */
record DemoPurchase(int customer, int place, String ref, Instant at, Money total, String category) {

    boolean first() {
        return place == 0;
    }
}
