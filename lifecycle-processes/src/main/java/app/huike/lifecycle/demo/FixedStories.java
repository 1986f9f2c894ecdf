package app.huike.lifecycle.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.joda.money.Money;

/** What happens to the fixed people and to those who support them, besides the purchases of the sample. */
final class FixedStories {

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final Money HUANGS_LAST = Money.parse("USD 48.25");
    private static final Money SAMUELS_DEAREST = Money.parse("USD 128.00");
    private static final Money MARIAS_FIRST = Money.parse("USD 59.45");

    private FixedStories() {}

    static List<DemoEvent> events(Script script) {
        return List.of(
                mariaGetsHerMoneyBack(script),
                graceOptsOut(script),
                huangIsGivenPoints(script),
                huangBuysAgain(script),
                DemoEvent.purchase(script.at(8, NOON), samuelsDearest(script)),
                DemoEvent.delivery(script.at(5, NOON), samuelsDearest(script)),
                simonComplains(script));
    }

    /** Soon after he has joined, so that they end in twelve days; he is told thirty days before. */
    private static DemoEvent huangIsGivenPoints(Script script) {
        Instant at = script.at(19, LocalTime.of(11, 0));
        return new DemoEvent(
                at, DemoEvent.Kind.BONUS, FixedPerson.HUANG_ZHIHAO.number(), "joining-2026", at, null, null);
    }

    /** What brings him to 40.00 below Platinum. */
    private static DemoEvent huangBuysAgain(Script script) {
        int number = FixedPerson.HUANG_ZHIHAO.number();
        Instant at = script.at(8, LocalTime.of(15, 0));
        return DemoEvent.purchase(at, new DemoPurchase(number, 24, "P-1292-25", at, HUANGS_LAST, "classical"));
    }

    /** Delivered five days ago: yesterday morning it was time to ask how it is. */
    private static DemoPurchase samuelsDearest(Script script) {
        int number = SupportingRole.SAMUEL_GOODWIN.number();
        return new DemoPurchase(number, 4, "P-1381-05", script.at(8, NOON), SAMUELS_DEAREST, "jazz");
    }

    /** Around noon, so that it is open when his birthday is found in the night, and settled on the next day. */
    private static DemoEvent simonComplains(Script script) {
        int number = SupportingRole.SIMON_ERICSSON.number();
        Instant at = script.at(3, LocalTime.of(14, 0));
        String category = Complainants.category(number * 1_000L + 3);
        return new DemoEvent(at, DemoEvent.Kind.COMPLAINT, number, "P-1025-04", at, null, category);
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
