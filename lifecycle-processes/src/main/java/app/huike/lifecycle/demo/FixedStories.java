package app.huike.lifecycle.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.joda.money.Money;

/** What happens to the fixed people besides their purchases. */
final class FixedStories {

    private static final Money MARIAS_FIRST = Money.parse("USD 59.45");

    private FixedStories() {}

    static List<DemoEvent> events(Script script) {
        return List.of(mariaGetsHerMoneyBack(script), graceOptsOut(script));
    }

    /** Two days after the purchase, when the coupon is granted and unused. */
    private static DemoEvent mariaGetsHerMoneyBack(Script script) {
        int number = FixedPerson.MARIA_COSTA.number();
        Instant at = script.at(FixedPerson.MARIA_COSTA.daysAgo() - 2, LocalTime.of(10, 0));
        return new DemoEvent(at, DemoEvent.Kind.REFUND, number, "P-2202-01", at, MARIAS_FIRST, null);
    }

    /** In the night after the purchase, while the welcome waits for the morning. */
    private static DemoEvent graceOptsOut(Script script) {
        Instant bought = script.at(FixedPerson.GRACE_HILL.daysAgo(), FixedPerson.GRACE_HILL.time());
        return DemoEvent.withdrawal(Script.told(bought.plus(Duration.ofHours(5))), FixedPerson.GRACE_HILL.number());
    }
}
