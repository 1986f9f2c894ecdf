package app.huike.lifecycle.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.joda.money.Money;

/** Who owns a thing with a warranty, has something coming to him, or pays for being a member. */
final class GoodsStories {

    private static final LocalTime MORNING = LocalTime.of(11, 0);
    private static final Money A_MONTH = Money.parse("USD 4.90");

    /** A thing with a warranty, and how many days it lasts from its registration on. */
    enum Thing {
        /** The message about its end, sixty days before, came three days after it was registered. */
        TURNTABLE("TT-310", "Turntable TT 310", 63),
        /** The message comes when the clock is moved by some ten days. */
        HEADPHONES("HP-70", "Headphones HP 70", 90);

        final String sku;
        final String fullName;
        final int covered;

        Thing(String sku, String fullName, int covered) {
            this.sku = sku;
            this.fullName = fullName;
            this.covered = covered;
        }
    }

    private GoodsStories() {}

    static List<DemoEvent> events(Script script) {
        Instant settled = script.at(20, MORNING);
        return List.of(
                registers(script.at(5, MORNING), SupportingRole.SAMUEL_GOODWIN, Thing.TURNTABLE),
                registers(settled, SupportingRole.ERIC_WEBER, Thing.HEADPHONES),
                books(script.at(6, MORNING), SupportingRole.RUTH_WOODS, "TRAINING"),
                books(script.at(2, MORNING), SupportingRole.HARVEY_DAVIDSON, "VISIT"),
                paysForAMonth(script.at(12, MORNING), SupportingRole.ERIC_WEBER));
    }

    private static DemoEvent registers(Instant at, SupportingRole who, Thing thing) {
        return about(at, DemoEvent.Kind.PRODUCT, who, "SN-" + who.number(), null, thing.name());
    }

    /** For a slot in some days; see {@link GoodsAndServices}. */
    private static DemoEvent books(Instant at, SupportingRole who, String kind) {
        return about(at, DemoEvent.Kind.APPOINTMENT, who, "E-" + who.number(), null, kind);
    }

    /** It ends in some twenty days, of which he is told soon. */
    private static DemoEvent paysForAMonth(Instant at, SupportingRole who) {
        return about(at, DemoEvent.Kind.MEMBERSHIP, who, "M-" + who.number(), A_MONTH, null);
    }

    private static DemoEvent about(
            Instant at, DemoEvent.Kind kind, SupportingRole who, String ref, Money amount, String category) {
        return new DemoEvent(at, kind, who.number(), ref, at, amount, category);
    }
}
