package app.huike.lifecycle.care;

import app.huike.crm.customer.Festival;
import app.huike.crm.customer.ShopFestivals;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The occasions of all customers in the weeks around the shop's day, as a select of {@code customer_id, occasion, rank, day}: the lower the rank, the
 * more it matters. Who was born, or enrolled, on 29 February is greeted on the 28th in a common year.
 */
@ApplicationScoped
public class Occasions {

    private Shop shop;
    private ShopFestivals shopFestivals;
    private BusinessClock clock;

    Occasions() {}

    @Inject
    public Occasions(Shop shop, ShopFestivals shopFestivals, BusinessClock clock) {
        this.shop = shop;
        this.shopFestivals = shopFestivals;
        this.clock = clock;
    }

    /** The shop's day. */
    LocalDate today() {
        return shop.dayOf(clock.instant());
    }

    /**
     * So far back and ahead as one may matter for another.
     *
     * @param apart days within which two are one
     */
    String select(long apart) {
        // one that gives way to a second may itself be near a third, and what is looked for is today's and tomorrow's
        LocalDate from = today().minusDays(2 * apart + 1);
        LocalDate until = today().plusDays(2 * apart + 1);
        return "select a.* from (" + birthdays(from, until) + " union all " + anniversaries(from, until) + " union all "
                + festivals(from, until) + ") a where a.day between date '" + from + "' and date '" + until + "'";
    }

    /** A leap year carries every day; counting on from there makes the 28th of a 29th where there is none. */
    private static String birthdays(LocalDate from, LocalDate until) {
        return "select c.customer_id, 'BIRTHDAY' as occasion, 1 as rank, cast(make_date(2024, c.birth_month, c.birth_day)"
                + " + make_interval(years => y.year - 2024) as date) as day from celebrated_customer c"
                + years(from, until) + " where c.birth_month is not null";
    }

    private String anniversaries(LocalDate from, LocalDate until) {
        return "select m.customer_id, 'ANNIVERSARY', 2, cast(m.day + make_interval(years => y.year - m.year) as date)"
                + " from (select e.customer_id, cast(e.enrolled_at at time zone '" + shop.zone() + "' as date) as day,"
                + " cast(extract(year from e.enrolled_at at time zone '" + shop.zone() + "') as integer) as year"
                + " from current_member e) m" + years(from, until) + " where y.year > m.year";
    }

    private String festivals(LocalDate from, LocalDate until) {
        String days = IntStream.rangeClosed(from.getYear(), until.getYear())
                .boxed()
                .flatMap(year -> Arrays.stream(Festival.values()).map(festival -> row(festival, year)))
                .collect(Collectors.joining(", "));
        return "select c.customer_id, f.occasion, 3, f.day from celebrated_customer c join (values " + days
                + ") f (calendar, occasion, day) on f.calendar = coalesce(c.festival_calendar, '"
                + shopFestivals.calendar() + "')";
    }

    private static String row(Festival festival, int year) {
        return "('" + festival.calendar() + "', '" + festival + "', date '" + festival.in(year) + "')";
    }

    private static String years(LocalDate from, LocalDate until) {
        return " cross join generate_series(" + from.getYear() + ", " + until.getYear() + ") y (year)";
    }
}
