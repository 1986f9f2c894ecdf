package app.huike.lifecycle.demo;

import app.huike.lifecycle.demo.Sample.Bought;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the sample's days become days of the demo. Every third customer's whole history is moved so that the first purchases spread evenly over
 * the last sixty days; everybody else's so that the file ends yesterday. The fixed people are where their stories want them.
 */
final class Calendar {

    /** So many days are replayed. */
    static final int REPLAYED_DAYS = 60;

    private static final int EVERY = 3;

    private final LocalDate today;
    private final int callDueToday;
    private final Map<Integer, Long> shifts = new TreeMap<>();

    /** @param callDueToday how many days ago somebody bought whom one has to call today, if the coupon lies unused */
    Calendar(Sample sample, LocalDate today, int callDueToday) {
        this.today = today;
        this.callDueToday = callDueToday;
        long newcomers =
                sample.byCustomer().keySet().stream().filter(Calendar::newcomer).count();
        long before = 0;
        for (Map.Entry<Integer, List<Bought>> customer : sample.byCustomer().entrySet()) {
            shifts.put(customer.getKey(), shift(customer.getKey(), customer.getValue(), before, newcomers));
            before += newcomer(customer.getKey()) ? 1 : 0;
        }
    }

    /** Whether the customer's first purchase is moved into the replayed days. */
    static boolean newcomer(int number) {
        return number % EVERY == 0;
    }

    private long shift(int number, List<Bought> purchases, long before, long newcomers) {
        LocalDate first = purchases.get(0).day();
        FixedPerson fixed = FixedPerson.of(number);
        if (fixed == FixedPerson.LIN_XIAOMEI) {
            return ChronoUnit.DAYS.between(first, today.minusDays(callDueToday));
        } else if (fixed == FixedPerson.PETER_NOVAK) {
            LocalDate last = purchases.get(purchases.size() - 1).day();
            return ChronoUnit.DAYS.between(last, today.minusDays(fixed.daysAgo()));
        } else if (fixed != null && fixed.daysAgo() != null) {
            return ChronoUnit.DAYS.between(first, today.minusDays(fixed.daysAgo()));
        }
        return newcomer(number)
                ? ChronoUnit.DAYS.between(first, begin().plusDays(before * REPLAYED_DAYS / newcomers))
                : ChronoUnit.DAYS.between(Sample.LAST_DAY, today.minusDays(1));
    }

    /** The day on which the replay begins. */
    LocalDate begin() {
        return today.minusDays(REPLAYED_DAYS);
    }

    LocalDate today() {
        return today;
    }

    /** The demo's day for a customer's day of the sample. */
    LocalDate day(int number, LocalDate day) {
        return day.plusDays(shifts.get(number));
    }
}
