package app.huike.crm.loyalty;

import java.util.List;
import org.joda.money.Money;

/**
 * What a customer has in one currency.
 *
 * @param balance the sum of the entries; below zero where a refund took back more than was there
 * @param held the part of it that is put aside for a checkout
 * @param pending what is to come once the refund period of its purchases is over; not part of the balance
 * @param worth of the balance in money, zero where it is below zero; null for stamps
 * @param expiring the balance by the day on which it ends, soonest first
 */
public record PointsBalance(
        LoyaltyCurrency currency, long balance, long held, long pending, Money worth, List<Expiring> expiring) {

    public PointsBalance {
        expiring = List.copyOf(expiring);
    }

    /** What can be spent now. */
    public long available() {
        return Math.max(balance - held, 0);
    }
}
