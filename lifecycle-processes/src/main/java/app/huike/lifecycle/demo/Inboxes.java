package app.huike.lifecycle.demo;

import app.huike.lifecycle.demo.Sample.Bought;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * Whose customer is whose, so that whoever logs in first finds inboxes that a person can work through. Chance decides, but for those whose
 * welcome call waits when the demo begins: when a call is due depends on the day of the first purchase, so they are found by it. The replayed
 * colleagues leave these calls alone and make all the others.
 */
final class Inboxes {

    static final String FIRST = "manager1";
    static final String SECOND = "manager2";

    /** So many days after a first purchase late in the evening the call is due, by the end of that day. */
    static final int DUE_TODAY = 16;

    /**
     * How many calls of the first manager wait, by how many days ago the first purchase was; Lin Xiaomei's is one more, and Chen Yijun's
     * complaint is due today as well.
     */
    private static final Map<Integer, Integer> OF_THE_FIRST =
            Map.of(DUE_TODAY + 2, 1, DUE_TODAY + 1, 2, DUE_TODAY, 3, DUE_TODAY - 1, 4);

    /** First purchases of these days lead to calls of yesterday and today: none but those above is the first manager's. */
    private static final int YOUNGEST = 14;

    private static final int OLDEST = 30;

    /** A first basket that is worth a call even where nobody owns the customer. */
    private static final Money WORTH_A_CALL = Money.parse("USD 50.00");

    private final Sample sample;
    private final Calendar calendar;
    private final Set<Integer> ofTheFirst = new HashSet<>();
    private final Set<Integer> ofTheGroup = new HashSet<>();

    Inboxes(Sample sample, Calendar calendar) {
        this.sample = sample;
        this.calendar = calendar;
        OF_THE_FIRST.forEach((daysAgo, calls) -> ofTheFirst.addAll(
                some(calls, number -> daysAgo(number) == daysAgo && !worthACall(number) && boughtOnce(number))));
        ofTheGroup.addAll(some(
                Integer.MAX_VALUE,
                number -> daysAgo(number) > YOUNGEST && daysAgo(number) <= OLDEST && worthACall(number)));
    }

    private List<Integer> some(int atMost, Predicate<Integer> which) {
        return sample.byCustomer().keySet().stream()
                .filter(number -> Calendar.newcomer(number) && FixedPerson.of(number) == null)
                .filter(which)
                .limit(atMost)
                .toList();
    }

    private int daysAgo(int number) {
        return (int) ChronoUnit.DAYS.between(calendar.day(number, first(number).day()), calendar.today());
    }

    private boolean worthACall(int number) {
        return !first(number).amount().isLessThan(WORTH_A_CALL);
    }

    /** Whether nothing followed the first purchase so far. */
    private boolean boughtOnce(int number) {
        List<Bought> bought = sample.byCustomer().get(number);
        return bought.size() == 1 || !calendar.day(number, bought.get(1).day()).isBefore(calendar.today());
    }

    private Bought first(int number) {
        return sample.byCustomer().get(number).get(0);
    }

    /** Login of the owner; null for nobody. */
    String owner(int number) {
        FixedPerson fixed = FixedPerson.of(number);
        if (fixed != null) {
            return fixed.role().equals("account-manager") ? FIRST : null;
        } else if (callWaits(number)) {
            return ofTheFirst.contains(number) ? FIRST : null;
        }
        int roll = Dice.roll(100, "owner", number);
        if (roll < 30) {
            return callsAreYoung(number) ? SECOND : FIRST;
        }
        return roll < 60 ? SECOND : null;
    }

    private boolean callsAreYoung(int number) {
        int daysAgo = daysAgo(number);
        return Calendar.newcomer(number) && daysAgo >= YOUNGEST && daysAgo <= DUE_TODAY;
    }

    /** Whether a call to this one waits when the demo begins: nothing comes between the first purchase and the call, and nobody makes it. */
    boolean callWaits(int number) {
        return ofTheFirst.contains(number) || ofTheGroup.contains(number);
    }

    /** Whether the first purchase is made late in the evening, so that the call is due by the end of today at whatever hour that is asked. */
    boolean callIsDueToday(int number) {
        return ofTheFirst.contains(number) && daysAgo(number) == DUE_TODAY;
    }
}
