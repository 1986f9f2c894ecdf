package app.huike.crm.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.loyalty.EntryKind;
import app.huike.crm.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Years of one account, made up by chance: what happens is random, what has to hold afterwards is not. */
final class RandomHistory {

    private final Random random;
    final MemoryLedger ledger;
    private final LedgerPolicy policy;
    final Map<Instant, Long> balances = new LinkedHashMap<>();
    private final List<Bought> purchases = new ArrayList<>();
    private final List<UUID> spends = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-15T10:00:00Z");
    private long ids;

    /** A purchase, what of it was refunded, and which lots it earned. */
    private static final class Bought {
        private final String ref;
        private final long total;
        private long refunded;
        private final List<UUID> lots = new ArrayList<>();

        private Bought(String ref, long total) {
            this.ref = ref;
            this.total = total;
        }
    }

    RandomHistory(long seed, LedgerPolicy policy) {
        this.random = new Random(seed);
        this.policy = policy;
        this.ledger = new MemoryLedger(policy);
        ledger.notices = seed % 3 == 0 ? RandomHistory::inSomeMonths : Notices.ALL;
    }

    private static boolean inSomeMonths(Instant end) {
        return Duration.between(Instant.EPOCH, end).toDays() / 31 % 2 == 0;
    }

    void live(int events) {
        for (int i = 0; i < events; i++) {
            now = now.plus(
                    Duration.ofHours(random.nextInt(10) == 0 ? random.nextInt(24 * 300) : random.nextInt(24 * 20)));
            happen();
            balances.put(now, ledger.balance());
        }
    }

    private void happen() {
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> buy();
            case 4, 5, 6 -> spend();
            case 7, 8 -> refund();
            case 9 -> giveBack();
            case 10 -> hold();
            case 11 -> endHold();
            case 12 -> adjust();
            case 13 -> reinstate();
            default -> ledger.append(ledger.at(now));
        }
    }

    private void buy() {
        Bought purchase = new Bought("P" + ids, 1 + random.nextInt(20_000));
        PointsAccount account = ledger.at(now);
        for (int lots = 1 + random.nextInt(3); lots > 0; lots--) {
            UUID lot = id();
            Origin origin = new Origin("purchase-" + lots, purchase.ref, "rule", purchase.ref);
            long points = 1 + random.nextInt(500);
            Earning.earn(account, lot, origin, points, now.minusSeconds(random.nextInt(86_400)), random.nextInt(4) > 0);
            purchase.lots.add(lot);
        }
        ledger.append(account);
        purchases.add(purchase);
    }

    private void spend() {
        PointsAccount account = ledger.at(now);
        long wish = 1 + random.nextInt((int) Math.max(2, account.available() * 5 / 4));
        long before = account.balance();
        long available = account.available();
        List<Lot> lots = account.lots();
        UUID spend = id();
        boolean done = tried(() -> Spending.spend(account, wish, spend));
        assertThat(done).isEqualTo(wish <= available);
        assertThat(account.balance()).isEqualTo(done ? before - wish : before);
        ledger.append(account);
        if (done) {
            spends.add(spend);
            usedFirstWhatEndsFirst(lots, ledger.spent(spend));
        }
    }

    /** Only the last lot of the order may have something left. */
    private static void usedFirstWhatEndsFirst(List<Lot> order, List<Part> parts) {
        List<Lot> free = order.stream().filter(lot -> lot.free() > 0).toList();
        assertThat(free).isSortedAccordingTo(Comparator.comparing(Lot::expiresAt));
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).lot().id()).isEqualTo(free.get(i).id());
            if (i < parts.size() - 1) {
                assertThat(parts.get(i).points()).isEqualTo(free.get(i).free());
            }
        }
    }

    private void refund() {
        if (purchases.isEmpty()) {
            return;
        }
        Bought purchase = purchases.get(random.nextInt(purchases.size()));
        long left = purchase.total - purchase.refunded;
        if (left > 0) {
            purchase.refunded += random.nextInt(3) == 0 ? left : 1 + random.nextLong(left);
            ledger.append(ledger.at(now));
            reverse(purchase);
        }
        tookBackItsShare(purchase);
    }

    private void reverse(Bought purchase) {
        PointsAccount account = ledger.at(now);
        Reversal.reverse(
                account, purchase.lots.stream().map(ledger::earned).toList(), purchase.refunded, purchase.total);
        ledger.append(account);
    }

    private void tookBackItsShare(Bought purchase) {
        List<Earned> earned = purchase.lots.stream().map(ledger::earned).toList();
        long all = earned.stream().mapToLong(one -> one.lot().earned()).sum();
        long reversed = earned.stream().mapToLong(Earned::reversed).sum();
        assertThat(reversed).isLessThanOrEqualTo(Share.running(all, purchase.refunded, purchase.total));
        if (earned.stream().allMatch(one -> one.lapsed() == 0)) {
            assertThat(reversed).isEqualTo(Share.running(all, purchase.refunded, purchase.total));
        }
        if (purchase.refunded == purchase.total) {
            assertThat(earned).allSatisfy(one -> assertThat(one.left()).isZero());
        }
    }

    private void giveBack() {
        if (!spends.isEmpty()) {
            UUID spend = spends.remove(random.nextInt(spends.size()));
            PointsAccount account = ledger.at(now);
            List<Part> parts = ledger.spent(spend);
            long before = account.balance();
            Spending.giveBack(account, parts, spend);
            assertThat(account.balance() - before)
                    .isEqualTo(parts.stream().mapToLong(Part::points).sum());
            ledger.append(account);
            assertThat(ledger.spent(spend)).isEmpty();
            parts.forEach(part -> assertThat(ledger.lot(part.lot().id()).expiresAt())
                    .isAfterOrEqualTo(part.lot().expiresAt())
                    .isAfterOrEqualTo(now.plus(policy.leftAfterReturn())));
        }
    }

    private void hold() {
        PointsAccount account = ledger.at(now);
        long wish = 1 + random.nextInt((int) Math.max(2, account.available()));
        long before = account.balance();
        long available = account.available();
        UUID hold = id();
        boolean done = tried(() -> Spending.hold(account, wish, hold));
        assertThat(account.balance()).isEqualTo(before);
        assertThat(account.available()).isEqualTo(done ? available - wish : available);
        ledger.append(account);
        if (done) {
            ledger.held(hold, now.plus(Duration.ofHours(1 + random.nextInt(24 * 60))));
        }
    }

    private void endHold() {
        PointsAccount account = ledger.at(now);
        ledger.append(account);
        List<UUID> open = ledger.openHolds();
        if (!open.isEmpty()) {
            UUID hold = open.get(random.nextInt(open.size()));
            PointsAccount ending = ledger.at(now);
            long before = ending.balance();
            if (random.nextBoolean()) {
                UUID spend = id();
                long held = ledger.hold(hold).parts().stream()
                        .mapToLong(Part::points)
                        .sum();
                Spending.confirm(ending, ledger.hold(hold), spend);
                spends.add(spend);
                assertThat(ending.balance()).isEqualTo(before - held);
            } else {
                Spending.release(ending, ledger.hold(hold));
            }
            ledger.append(ending);
        }
    }

    private void adjust() {
        PointsAccount account = ledger.at(now);
        long points = random.nextInt(600) - 300;
        long before = account.balance();
        if (points != 0 && tried(() -> Correction.adjust(account, points, id(), id(), "GOODWILL"))) {
            assertThat(account.balance()).isEqualTo(before + points);
        }
        ledger.append(account);
    }

    private void reinstate() {
        PointsAccount account = ledger.at(now);
        ledger.append(account);
        for (UUID lot : List.copyOf(ledger.lots.keySet())) {
            Lapsed lapsed = ledger.lapsed(lot, now);
            PointsAccount again = ledger.at(now);
            boolean done = tried(() -> Correction.reinstate(again, lapsed, "NO_NOTICE"));
            assertThat(done).isEqualTo(lapsed.reinstatable() > 0);
            ledger.append(again);
            assertThat(ledger.lapsed(lot, now).inAll()).isNotNegative();
            if (done) {
                // what had lapsed was not taken back by a refund then, so it is now
                purchases.stream()
                        .filter(purchase -> purchase.lots.contains(lot))
                        .forEach(this::reverse);
                return;
            }
        }
    }

    private boolean tried(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /** What has to hold at any time, whatever happened. */
    void holds() {
        PointsAccount account = ledger.unpassed(now);
        List<Lot> lots = ledger.lots.keySet().stream().map(ledger::lot).toList();
        long inLots = lots.stream().mapToLong(Lot::balance).sum();
        assertThat(account.balance())
                .as("the sum of the entries")
                .isEqualTo(ledger.balance())
                .as("the open lots less what is owed")
                .isEqualTo(inLots - ledger.owed());
        assertThat(ledger.owed()).isNotNegative();
        lots.forEach(lot -> {
            assertThat(lot.held()).isBetween(0L, lot.balance());
            assertThat(lot.pending()).isNotNegative();
            assertThat(ledger.earned(lot.id()).reversed())
                    .as("refunds never go beyond what was earned")
                    .isBetween(0L, lot.earned());
        });
        if (ledger.owed() > 0) {
            assertThat(account.available()).as("who owes has nothing free").isZero();
            assertThat(ledger.entries).anyMatch(entry -> entry.kind() == EntryKind.REVERSED && entry.lotId() == null);
        }
        lapsesOnlyWithNotice();
        balances.forEach((at, balance) -> assertThat(ledger.balanceAt(at)).isEqualTo(balance));
    }

    private void lapsesOnlyWithNotice() {
        Map<UUID, Instant> ends = new HashMap<>();
        for (Entry entry : ledger.entries) {
            if (entry.kind() == EntryKind.LAPSED) {
                assertThat(ledger.notices.heldFor(ends.get(entry.lotId()))).isTrue();
            }
            if (entry.expiresAt() != null) {
                ends.put(entry.lotId(), entry.expiresAt());
            }
        }
    }

    /** After all time has passed, and everybody was told. */
    void endsWithNothing() {
        ledger.notices = Notices.ALL;
        now = now.plus(Duration.ofDays(800));
        ledger.append(ledger.at(now));
        assertThat(ledger.at(now).posted()).as("time passes once").isEmpty();
        assertThat(ledger.balance()).isZero();
        assertThat(ledger.owed()).isZero();
        assertThat(ledger.lots.keySet().stream().map(ledger::lot))
                .allMatch(lot -> lot.balance() == 0 && lot.pending() == 0 && lot.held() == 0);
    }

    private UUID id() {
        return new UUID(ids++, random.nextLong());
    }
}
