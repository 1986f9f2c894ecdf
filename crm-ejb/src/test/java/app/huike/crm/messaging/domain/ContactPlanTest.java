package app.huike.crm.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.domain.ContactPlan.Later;
import app.huike.crm.messaging.domain.ContactPlan.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of what waits for the same customer, the more important goes first, and the limits hold. */
class ContactPlanTest {

    private static final ContactPolicy POLICY = ContactPolicyTest.SHIPPED;
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final Instant TODAY = Instant.parse("2026-06-15T10:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-06-16T08:00:00Z");
    private static final Instant DAY_AFTER = Instant.parse("2026-06-17T08:00:00Z");

    @Test
    void takesTheFirstPlaceAndTheOtherLeavesLater() {
        Waiting greeting = waiting(TOMORROW, "P10D");
        ContactPlan plan = plan(new ContactPolicy(POLICY.usual(), POLICY.sms(), 1, 5, 9, Duration.ofDays(3)), greeting);
        assertThat(plan.moment()).contains(TOMORROW);
        assertThat(plan.later()).containsExactly(new Later(greeting.id(), DAY_AFTER));
        assertThat(plan.over()).isEmpty();
    }

    @Test
    void whatWouldBeTooLateIsGivenUp() {
        Waiting greeting = waiting(TOMORROW, "P1D");
        ContactPlan plan = plan(new ContactPolicy(POLICY.usual(), POLICY.sms(), 1, 5, 9, Duration.ofDays(3)), greeting);
        assertThat(plan.over()).containsExactly(greeting.id());
    }

    @Test
    void whatIsNotInTheWayStays() {
        Waiting greeting = waiting(DAY_AFTER, "P10D");
        ContactPlan plan = plan(new ContactPolicy(POLICY.usual(), POLICY.sms(), 1, 5, 9, Duration.ofDays(3)), greeting);
        assertThat(plan).isEqualTo(ContactPlan.alone(Optional.of(TOMORROW)));
    }

    @Test
    void nobodyWaitsLongerThanThePolicyAllowsHoweverManyGoFirst() {
        ContactPolicy policy = new ContactPolicy(POLICY.usual(), POLICY.sms(), 1, 9, 9, Duration.ofDays(1));
        Waiting greeting = waiting(TOMORROW, "P10D");
        assertThat(plan(policy, greeting).over())
                .as("written today at ten, so tomorrow at ten is the last moment")
                .containsExactly(greeting.id());
    }

    @Test
    void overManyRandomArrivalsTheLimitsHoldAndNoneIsBehindALessImportantOne() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Arrivals arrivals = new Arrivals();
            for (int i = 0; i < 8; i++) {
                arrivals.one(random.nextInt(5), TODAY.plus(Duration.ofHours(random.nextInt(60))));
            }
            arrivals.check();
        }
    }

    /** Messages that are asked for one after the other, none of which has left yet. */
    private static final class Arrivals {

        private final Map<UUID, Waiting> waiting = new HashMap<>();
        private final Map<UUID, Integer> ranks = new HashMap<>();
        private Instant now = TODAY;

        void one(int rank, Instant at) {
            now = at.isAfter(now) ? at : now;
            Waiting one = new Waiting(UUID.randomUUID(), Channel.EMAIL, now, now, now.plus(Duration.ofDays(4)));
            List<Waiting> less = waiting.values().stream()
                    .filter(other -> ranks.get(other.id()) > rank)
                    .filter(other -> other.sendAfter().isAfter(now))
                    .sorted(Comparator.comparing((Waiting other) -> ranks.get(other.id()))
                            .thenComparing(Waiting::createdAt))
                    .toList();
            List<Instant> all =
                    waiting.values().stream().map(Waiting::sendAfter).toList();
            List<Instant> firm = new ArrayList<>(all);
            less.forEach(other -> firm.remove(other.sendAfter()));
            Optional<Instant> queued = POLICY.firstAllowed(now, Channel.EMAIL, Purpose.MARKETING, UTC, all);
            ContactPlan plan = ContactPlan.of(POLICY, now, Channel.EMAIL, UTC, queued, firm, less);
            assertThat(plan.moment().orElse(Instant.MAX)).isBeforeOrEqualTo(queued.orElse(Instant.MAX));
            plan.moment().ifPresent(moment -> keep(one, moment, rank));
            plan.later().forEach(later -> keep(waiting.get(later.id()), later.sendAfter(), ranks.get(later.id())));
            plan.over().forEach(waiting::remove);
        }

        private void keep(Waiting message, Instant moment, int rank) {
            ranks.put(message.id(), rank);
            waiting.put(
                    message.id(),
                    new Waiting(message.id(), message.channel(), message.createdAt(), moment, message.sendBefore()));
        }

        void check() {
            List<Instant> moments =
                    waiting.values().stream().map(Waiting::sendAfter).sorted().toList();
            assertThat(moments.stream().map(moment -> moment.atZone(UTC).toLocalDate()))
                    .as("one a day")
                    .doesNotHaveDuplicates();
            for (int i = 0; i + POLICY.inSevenDays() < moments.size(); i++) {
                assertThat(Duration.between(moments.get(i), moments.get(i + POLICY.inSevenDays())))
                        .as("two in seven days")
                        .isGreaterThanOrEqualTo(Duration.ofDays(7));
            }
            assertThat(waiting.values()).allSatisfy(message -> assertThat(message.sendAfter())
                    .isBeforeOrEqualTo(POLICY.latest(message.createdAt(), Channel.EMAIL, UTC))
                    .isBefore(message.sendBefore()));
        }
    }

    private static ContactPlan plan(ContactPolicy policy, Waiting... less) {
        List<Instant> firm = List.of(TODAY);
        List<Instant> all = new ArrayList<>(firm);
        List.of(less).forEach(each -> all.add(each.sendAfter()));
        return ContactPlan.of(
                policy,
                TODAY,
                Channel.EMAIL,
                UTC,
                policy.firstAllowed(TODAY, Channel.EMAIL, Purpose.MARKETING, UTC, all),
                firm,
                List.of(less));
    }

    private static Waiting waiting(Instant sendAfter, String within) {
        return new Waiting(UUID.randomUUID(), Channel.EMAIL, TODAY, sendAfter, TODAY.plus(Duration.parse(within)));
    }
}
