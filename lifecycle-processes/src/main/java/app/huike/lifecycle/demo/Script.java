package app.huike.lifecycle.demo;

import app.huike.lifecycle.demo.Sample.Bought;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/**
 * All that happens in the demo, worked out before any of it does: who the customers are, what they bought before the replay, and what the
 * shop will tell, when. The same sample on the same day gives the same script.
 */
final class Script {

    /** The shop tells of purchases on the full hour, so that the replay need not stop at every minute. */
    private static final Duration TOLD_EVERY = Duration.ofHours(1);

    private static final int CALLS = 60;

    /** Every second purchase is sent, the others are taken along. */
    private static final int SENT = 50;

    private static final Duration ON_THE_WAY = Duration.ofDays(3);
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int OPEN_MINUTES = 11 * 60 + 30;
    private static final LocalTime NOON = LocalTime.of(14, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 1);
    private static final int EVENING_MINUTES = 55;
    static final List<String> GENRES = List.of(
            "rock", "pop", "classical", "jazz", "country", "soundtrack", "world", "blues", "folk", "electronic");

    private final Calendar calendar;
    private final ZoneId zone;
    private final Inboxes inboxes;
    private final Cast cast;
    private final List<DemoCustomer> customers = new ArrayList<>();
    private final List<DemoPurchase> history = new ArrayList<>();
    private final List<DemoEvent> events = new ArrayList<>();

    Script(Sample sample, Calendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
        this.inboxes = new Inboxes(sample, calendar);
        this.cast = new Cast(calendar.today());
        sample.byCustomer().forEach((number, bought) -> {
            List<DemoPurchase> purchases = purchases(number, bought);
            customers.add(withdrawal(customer(number, purchases.get(0).at())));
            purchases.forEach(this::tell);
        });
        events.addAll(FixedStories.events(this));
        events.addAll(GoodsStories.events(this));
        history.sort(Comparator.comparing(DemoPurchase::at).thenComparing(DemoPurchase::ref));
        events.sort(Comparator.comparing(DemoEvent::at)
                .thenComparing(DemoEvent::happened)
                .thenComparing(DemoEvent::customer)
                .thenComparing(DemoEvent::kind));
    }

    private DemoCustomer customer(int number, Instant since) {
        return cast.customer(number, inboxes.owner(number), since, inboxes.callWaits(number) ? 100 : CALLS);
    }

    private List<DemoPurchase> purchases(int number, List<Bought> bought) {
        List<DemoPurchase> purchases = new ArrayList<>();
        for (int place = 0; place < bought.size(); place++) {
            Bought one = bought.get(place);
            long about = number * 1_000L + place;
            Instant at = at(number, place, calendar.day(number, one.day()));
            if (place > 0 && !at.isAfter(purchases.get(place - 1).at())) {
                // twice on one day: the second a quarter of an hour after the first
                at = purchases.get(place - 1).at().plus(Duration.ofMinutes(15));
            }
            purchases.add(new DemoPurchase(
                    number,
                    place,
                    String.format(Locale.ROOT, "P-%04d-%02d", number, place + 1),
                    at,
                    one.amount(),
                    Dice.pick(GENRES, "genre", about)));
        }
        return purchases;
    }

    private Instant at(int number, int place, LocalDate day) {
        FixedPerson fixed = FixedPerson.of(number);
        if (fixed != null && fixed.time() != null && place == 0) {
            return day.atTime(fixed.time()).atZone(zone).toInstant();
        }
        long about = number * 1_000L + place;
        if (place == 0 && inboxes.callIsDueToday(number)) {
            return day.atTime(EVENING.plusMinutes(Dice.roll(EVENING_MINUTES, "minute", about)))
                    .atZone(zone)
                    .toInstant();
        }
        return day.atTime(OPENS.plusMinutes(Dice.roll(OPEN_MINUTES, "minute", about)))
                .plusSeconds(Dice.roll(60, "second", about))
                .atZone(zone)
                .toInstant();
    }

    private void tell(DemoPurchase purchase) {
        if (purchase.at().isBefore(begin())) {
            history.add(purchase);
            return;
        }
        if (purchase.place() == 0) {
            Friends.event(purchase).ifPresent(events::add);
        }
        events.add(DemoEvent.purchase(told(purchase.at()), purchase));
        long about = purchase.customer() * 1_000L + purchase.place();
        if (Dice.percent(SENT, "is sent", about)) {
            events.add(DemoEvent.delivery(told(purchase.at().plus(ON_THE_WAY)), purchase));
        }
        if (!planned(purchase.customer()) && purchase.total().isPositive() && Dice.percent(5, "refund", about)) {
            Duration later = Duration.ofDays(2 + Dice.roll(9, "days until refund", about));
            events.add(DemoEvent.refund(told(purchase.at().plus(later)), purchase, refunded(purchase, about)));
        } else if (!planned(purchase.customer()) && Complainants.complains(about)) {
            events.add(DemoEvent.complaint(complaint(purchase, about), purchase, Complainants.category(about)));
        }
    }

    /** Around noon of a day soon after, so that the colleagues read it in the afternoon. */
    private Instant complaint(DemoPurchase purchase, long about) {
        int later = 2 + Dice.roll(5, "days until complaint", about);
        LocalDate day = purchase.at().atZone(zone).toLocalDate().plusDays(later);
        return day.atTime(NOON).atZone(zone).toInstant();
    }

    /** Whether chance has no say in what happens to this customer. */
    private boolean planned(int number) {
        return FixedPerson.of(number) != null || SupportingRole.of(number) != null || inboxes.callWaits(number);
    }

    /** Two of three give everything back. */
    private static Money refunded(DemoPurchase purchase, long about) {
        return Dice.roll(3, "all back", about) > 0
                ? purchase.total()
                : purchase.total().dividedBy(2, RoundingMode.UP);
    }

    /** One of ten who gave consent takes it back: before the replay, or in it for all to see. */
    private DemoCustomer withdrawal(DemoCustomer customer) {
        int number = customer.number();
        if (!customer.mayBeAddressed() || planned(number) || !Dice.percent(10, "withdraws", number)) {
            return customer;
        }
        Instant at = told(customer.since().plus(Duration.ofDays(1 + Dice.roll(28, "days until withdrawal", number))));
        if (at.isBefore(begin())) {
            return customer.withdrawn(at);
        }
        events.add(DemoEvent.withdrawal(at, number));
        return customer;
    }

    /** The next full hour: when the shop tells of what happened at that moment. */
    static Instant told(Instant happened) {
        long seconds = TOLD_EVERY.toSeconds();
        return Instant.ofEpochSecond(-Math.floorDiv(-happened.getEpochSecond(), seconds) * seconds);
    }

    /** When the replay begins; what lies before is history. */
    Instant begin() {
        return calendar.begin().atStartOfDay(zone).toInstant();
    }

    /** A moment of a day so long ago, in the shop's zone. */
    Instant at(int daysAgo, LocalTime time) {
        return calendar.today().minusDays(daysAgo).atTime(time).atZone(zone).toInstant();
    }

    /** Whose calls wait when the demo begins. */
    Inboxes inboxes() {
        return inboxes;
    }

    /** Everybody, by number. */
    List<DemoCustomer> customers() {
        return customers;
    }

    /** What was bought before the replay, oldest first. */
    List<DemoPurchase> history() {
        return history;
    }

    /** What the shop tells from the beginning of the replay on, in that order; the last of it lies far in the future. */
    List<DemoEvent> events() {
        return events;
    }
}
