package app.huike.crm.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.domain.Spread.Due;
import app.huike.crm.messaging.domain.Spread.Placed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final Instant MORNING = Instant.parse("2026-06-15T09:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-06-15T20:00:00Z");
    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void leavesAtEvenDistances() {
        Spread spread = spread(many(8, Purpose.MARKETING, UTC, "P2D"), MORNING, FOUR_HOURS);
        assertThat(moments(spread))
                .containsExactlyElementsOf(IntStream.range(0, 8)
                        .mapToObj(i -> MORNING.plus(Duration.ofMinutes(30L * i)))
                        .toList());
        assertThat(spread.late()).isEmpty();
        assertThat(spread.last()).contains(MORNING.plus(Duration.ofMinutes(210)));
    }

    @Test
    void theNightDoesNotCountAndTheMorningBringsNoFlood() {
        Spread spread = spread(many(8, Purpose.MARKETING, UTC, "P2D"), EVENING, FOUR_HOURS);
        assertThat(moments(spread).subList(0, 3))
                .containsExactly(EVENING, EVENING.plusSeconds(1800), Instant.parse("2026-06-16T08:00:00Z"));
        assertThat(moments(spread)).doesNotHaveDuplicates();
    }

    @Test
    void eachCustomersOwnNightCounts() {
        Due shanghai = due(Purpose.MARKETING, ZoneId.of("Asia/Shanghai"), EVENING.plus(Duration.ofDays(2)));
        assertThat(moments(spread(List.of(shanghai), EVENING, FOUR_HOURS)))
                .as("four in the morning there")
                .containsExactly(Instant.parse("2026-06-16T00:00:00Z"));
    }

    @Test
    void messagesAboutOrdersGoByNightToo() {
        assertThat(moments(spread(many(2, Purpose.SERVICE, UTC, "P2D"), EVENING, FOUR_HOURS)))
                .containsExactly(EVENING, EVENING.plus(Duration.ofHours(2)));
    }

    @Test
    void whatEndsSoonGoesFirstAndInTime() {
        Due soon = due(Purpose.MARKETING, UTC, MORNING.plus(Duration.ofMinutes(10)));
        List<Due> all = new ArrayList<>(many(3, Purpose.MARKETING, UTC, "P2D"));
        all.add(soon);
        Spread spread = spread(all, MORNING, FOUR_HOURS);
        assertThat(spread.placed().get(0)).isEqualTo(new Placed(soon.id(), MORNING));
        List<Due> tight = IntStream.range(0, 10)
                .mapToObj(i -> due(Purpose.MARKETING, UTC, MORNING.plus(Duration.ofMinutes(10))))
                .toList();
        assertThat(spread(tight, MORNING, FOUR_HOURS).late()).isEmpty();
        assertThat(spread(tight, MORNING, FOUR_HOURS).last()).contains(MORNING.plus(Duration.ofMinutes(9)));
    }

    @Test
    void whatEndsBeforeTheCustomersMorningIsNamedAndNotPlaced() {
        Instant night = Instant.parse("2026-06-15T22:00:00Z");
        Due late = due(Purpose.MARKETING, UTC, Instant.parse("2026-06-16T07:00:00Z"));
        Due exactly = due(Purpose.MARKETING, UTC, Instant.parse("2026-06-16T08:00:00Z"));
        Due timely = due(Purpose.MARKETING, UTC, Instant.parse("2026-06-16T08:00:01Z"));
        Spread spread = spread(List.of(late, exactly, timely), night, FOUR_HOURS);
        assertThat(spread.late()).containsExactly(late, exactly);
        assertThat(spread.placed()).extracting(Placed::id).containsExactly(timely.id());
    }

    @Test
    void twoOfOneCustomerKeepTheLimitOfOneADay() {
        UUID anna = UUID.randomUUID();
        Instant end = MORNING.plus(Duration.ofDays(5));
        List<Due> two = List.of(due(anna, Purpose.MARKETING, UTC, end), due(anna, Purpose.MARKETING, UTC, end));
        assertThat(moments(spread(two, MORNING, Duration.ZERO)))
                .containsExactly(MORNING, Instant.parse("2026-06-16T08:00:00Z"));
        List<Due> feedback = List.of(due(anna, Purpose.FEEDBACK, UTC, end), due(anna, Purpose.FEEDBACK, UTC, end));
        assertThat(moments(spread(feedback, MORNING, Duration.ZERO))).containsExactly(MORNING, MORNING);
    }

    @Test
    void whatWentOutBeforeThePauseCountsToo() {
        UUID anna = UUID.randomUUID();
        Due due = due(anna, Purpose.MARKETING, UTC, MORNING.plus(Duration.ofHours(20)));
        Spread spread = Spread.of(
                List.of(due),
                MORNING,
                FOUR_HOURS,
                Map.of(anna, List.of(MORNING.minus(Duration.ofMinutes(30)))),
                ContactPolicyTest.SHIPPED);
        assertThat(spread.placed()).isEmpty();
        assertThat(spread.late()).containsExactly(due);
    }

    /** Whatever falls due, wherever: nothing leaves in a night, nor too late, nor against the limits, and nothing is forgotten. */
    @Test
    void whateverFallsDueTheRulesHold() {
        Random random = new Random(4711);
        List<ZoneId> zones =
                List.of(UTC, ZoneId.of("Asia/Shanghai"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Kathmandu"));
        for (int round = 0; round < 200; round++) {
            Instant now = MORNING.plus(Duration.ofMinutes(random.nextInt(5_000)));
            List<UUID> customers =
                    IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
            List<Due> all = IntStream.range(0, 12)
                    .mapToObj(i -> due(
                            customers.get(random.nextInt(5)),
                            Purpose.values()[random.nextInt(3)],
                            zones.get(i % 4),
                            now.plus(Duration.ofMinutes(1 + random.nextInt(6_000)))))
                    .toList();
            Duration over = Duration.ofMinutes(random.nextInt(72 * 60));
            Spread spread = spread(all, now, over);
            assertThat(spread.placed().size() + spread.late().size()).isEqualTo(12);
            Map<UUID, Due> byId = new HashMap<>();
            all.forEach(due -> byId.put(due.id(), due));
            for (Placed placed : spread.placed()) {
                Due due = byId.get(placed.id());
                assertThat(placed.at()).isAfterOrEqualTo(now).isBefore(due.sendBefore());
                LocalTime local = placed.at().atZone(due.zone()).toLocalTime();
                assertThat(due.purpose() == Purpose.SERVICE
                                || !local.isBefore(LocalTime.of(8, 0)) && local.isBefore(LocalTime.of(21, 0)))
                        .as("%s at %s", due, local)
                        .isTrue();
            }
        }
    }

    private static Spread spread(List<Due> due, Instant now, Duration over) {
        return Spread.of(due, now, over, Map.of(), ContactPolicyTest.SHIPPED);
    }

    private static List<Instant> moments(Spread spread) {
        return spread.placed().stream().map(Placed::at).toList();
    }

    private static List<Due> many(int many, Purpose purpose, ZoneId zone, String time) {
        return IntStream.range(0, many)
                .mapToObj(i -> due(purpose, zone, EVENING.plus(Duration.parse(time))))
                .toList();
    }

    private static Due due(Purpose purpose, ZoneId zone, Instant sendBefore) {
        return due(UUID.randomUUID(), purpose, zone, sendBefore);
    }

    private static Due due(UUID customer, Purpose purpose, ZoneId zone, Instant sendBefore) {
        return new Due(UUID.randomUUID(), customer, "C-1", "Anna", "welcome", Channel.EMAIL, purpose, zone, sendBefore);
    }
}
