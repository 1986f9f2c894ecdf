package app.huike.lifecycle.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/**
 * Who looks after whom. Chance decides, with a thumb on the scale for those whose welcome call is open when the demo begins: the first
 * manager shall have a good dozen of calls of his own, and the group some thirty with baskets that deserve one.
 */
final class Owners {

    static final String FIRST = "manager1";
    static final String SECOND = "manager2";

    /** A welcome call is asked for after fourteen days, and is pointless when the coupon has ended, after thirty. */
    private static final int CALL_FROM = 14;

    private static final int CALL_TO = 30;

    /** Calls that began so many days ago or less are not all done yet. */
    private static final int OPEN_TO = 21;

    private static final Money WORTH_A_CALL = Money.parse("USD 50.00");

    private Owners() {}

    /** Login of the owner; null for nobody. */
    static String of(int number, LocalDate today, LocalDate firstDay, Money firstBasket) {
        FixedPerson fixed = FixedPerson.of(number);
        if (fixed != null) {
            return fixed.role().equals("account-manager") ? FIRST : null;
        } else if (isForTheGroup(number, today, firstDay, firstBasket)) {
            return null;
        }
        int daysAgo = (int) ChronoUnit.DAYS.between(firstDay, today);
        boolean open = Calendar.newcomer(number) && daysAgo >= CALL_FROM && daysAgo <= OPEN_TO;
        int roll = Dice.roll(100, "owner", number);
        if (roll < (open ? 60 : 30)) {
            return FIRST;
        }
        return roll < (open ? 80 : 60) ? SECOND : null;
    }

    /** Whether the welcome call is the group's when the demo begins: a good basket, and nobody's customer. */
    static boolean isForTheGroup(int number, LocalDate today, LocalDate firstDay, Money firstBasket) {
        long daysAgo = ChronoUnit.DAYS.between(firstDay, today);
        return FixedPerson.of(number) == null
                && Calendar.newcomer(number)
                && daysAgo >= CALL_FROM
                && daysAgo <= CALL_TO
                && !firstBasket.isLessThan(WORTH_A_CALL);
    }
}
