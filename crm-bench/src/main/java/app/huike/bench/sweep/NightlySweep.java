package app.huike.bench.sweep;

import app.huike.launch.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The product's own nightly sweep, made to happen: the clock stands just before it, so many customers are due, and it strikes. */
public final class NightlySweep {

    /** When the product sweeps, in the shop's zone, which is UTC here. */
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private static final Duration A_LITTLE = Duration.ofSeconds(30);

    private final Visit shop;
    private final SilentCustomers customers;

    public NightlySweep(Visit shop, Connection database) {
        this.shop = shop;
        this.customers = new SilentCustomers(database);
    }

    /** Everything is as just before a night on which so many are due; what is to be measured begins with {@link #strike}. */
    public void prepare(int due) throws SQLException {
        customers.allBuyAgain(Instant.parse(shop.now()));
        Duration untilNight = untilJustBeforeNight(Instant.parse(shop.now()));
        if (!untilNight.isZero()) {
            shop.advance(untilNight.toString());
        }
        customers.prepare(due, Instant.parse(shop.now()));
    }

    /** The plain statement instead, on what is prepared. */
    int sweptBySql() throws SQLException {
        return customers.sweep(Instant.parse(shop.now()));
    }

    /** The clock strikes; everybody who is due has been moved when this comes back. */
    public void strike() {
        shop.advance(A_LITTLE.multipliedBy(2).toString());
    }

    /** A benchmark that moves others than it should measures nothing. */
    public void mustHaveMoved(int due) throws SQLException {
        mustBe(due, customers.lapsed());
    }

    static void mustBe(int due, int moved) {
        if (due != moved) {
            throw new IllegalStateException(moved + " customers moved instead of " + due);
        }
    }

    private static Duration untilJustBeforeNight(Instant now) {
        ZonedDateTime there = now.atZone(ZoneOffset.UTC);
        ZonedDateTime night = there.with(NIGHT).minus(A_LITTLE);
        return Duration.between(there, night.isAfter(there) ? night : night.plusDays(1));
    }
}
