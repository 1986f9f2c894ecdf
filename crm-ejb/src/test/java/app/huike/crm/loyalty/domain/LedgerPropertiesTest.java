package app.huike.crm.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.loyalty.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds for every history. A history that breaks a rule is named by its seed, and can be looked at again by it. */
class LedgerPropertiesTest {

    static final LedgerPolicy POLICY = new LedgerPolicy(
            ZoneId.of("Asia/Taipei"),
            Duration.ofDays(30),
            Period.ofMonths(12),
            Duration.ofDays(30),
            Duration.ofDays(30),
            Period.ofMonths(12),
            Duration.ofDays(14),
            1,
            1);

    private static final int HISTORIES = 10_000;

    @Test
    void everyHistoryKeepsTheRulesOfTheLedger() {
        Map<EntryKind, Long> seen = new EnumMap<>(EntryKind.class);
        long[] owing = {0};
        for (long seed = 0; seed < HISTORIES; seed++) {
            RandomHistory history = new RandomHistory(seed, POLICY);
            try {
                history.live(6 + (int) (seed % 40));
                history.holds();
                owing[0] += history.balances.values().stream().anyMatch(balance -> balance < 0) ? 1 : 0;
                history.endsWithNothing();
                history.holds();
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("history of seed " + seed, broken);
            }
            history.ledger.entries.forEach(entry -> seen.merge(entry.kind(), 1L, Long::sum));
        }
        assertThat(seen.keySet()).as("every kind of entry came to pass").containsExactlyInAnyOrder(EntryKind.values());
        assertThat(seen.values()).allMatch(times -> times > 100);
        assertThat(owing[0]).as("histories in which somebody owed").isGreaterThan(100);
    }

    @Test
    void aRefundDoesNotTakeBackWhatTheCustomerHadNoGoodOf() {
        MemoryLedger ledger = new MemoryLedger(POLICY);
        Instant bought = Instant.parse("2026-01-10T00:00:00Z");
        UUID lot = new UUID(0, 7);
        PointsAccount account = ledger.at(bought);
        Earning.earn(account, lot, new Origin("purchase", "P", null, "P"), 100, bought, false);
        Spending.spend(account, 30, new UUID(0, 8));
        ledger.append(account);

        Instant late = bought.plus(Duration.ofDays(400));
        ledger.append(ledger.at(late));
        PointsAccount refunding = ledger.at(late);
        Reversal.reverse(refunding, List.of(ledger.earned(lot)), 10_00, 10_00);
        ledger.append(refunding);

        assertThat(ledger.owed()).as("70 lapsed unused, 30 were spent").isEqualTo(30);
    }

    @Test
    void anyNumberOfPartsAddsUpToTheWhole() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            long earned = 1 + random.nextLong(1_000_000_000_000L);
            long total = 1 + random.nextLong(100_000_000_000_000L);
            long refunded = 0;
            long taken = 0;
            while (refunded < total) {
                refunded = random.nextInt(5) == 0 ? total : refunded + 1 + random.nextLong(total - refunded);
                long share = Share.running(earned, refunded, total) - taken;
                assertThat(share).isNotNegative();
                taken += share;
            }
            assertThat(taken).isEqualTo(earned);
        }
    }

    @Test
    void whatIsSplitAddsUpAndNobodyGetsMoreThanItsWeight() {
        Random random = new Random(8);
        for (int round = 0; round < 20_000; round++) {
            List<Long> weights =
                    random.longs(1 + random.nextInt(6), 1, 1_000_000).boxed().toList();
            long sum = weights.stream().mapToLong(Long::longValue).sum();
            long total = random.nextLong(sum + 1);
            List<Long> shares = Share.largestRemainder(total, weights);
            assertThat(shares.stream().flatMapToLong(LongStream::of).sum()).isEqualTo(total);
            assertThat(IntStream.range(0, shares.size())).allMatch(i -> shares.get(i) <= weights.get(i));
        }
    }
}
