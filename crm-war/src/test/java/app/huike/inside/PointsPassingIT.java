package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.BalanceChanged;
import app.huike.crm.loyalty.EntryKind;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsHolds;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.loyalty.PointsPassing;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.loyalty.domain.Earning;
import app.huike.crm.loyalty.domain.LedgerBook;
import app.huike.crm.loyalty.domain.LedgerPolicy;
import app.huike.crm.loyalty.domain.Origin;
import app.huike.crm.loyalty.domain.Passing;
import app.huike.crm.loyalty.domain.PointsAccount;
import app.huike.crm.loyalty.domain.Reversal;
import app.huike.crm.loyalty.domain.Spending;
import app.huike.crm.loyalty.domain.SpendingBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PointsPassingIT extends InContainer {
    @Inject
    private PointsLedger ledger;

    @Inject
    private PointsHolds holds;

    @Inject
    private PointsPassing passing;

    @Inject
    private PointsStatements statements;

    @Inject
    private LedgerBook book;

    @Inject
    private SpendingBook spendings;

    @Inject
    private Customers customers;

    @Inject
    private JourneyLog journey;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Heard heard;

    private final String prefix = "C-" + Ids.next();

    /** What an entry says, without when and by whom. */
    private record Said(UUID lot, EntryKind kind, long amount, long pending, long held) {}

    @Test
    void theSweepSaysInSqlWhatTheRuleSaysInJavaAndSaysItOnce() {
        Random random = new Random(20261125);
        Map<UUID, List<Said>> expected = new LinkedHashMap<>();
        Map<UUID, Integer> before = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            String ref = prefix + "-" + i;
            UUID customer = lead(() -> customers.ensure(ref));
            UUID account = aLife(random, customer);
            if (i % 3 == 0) {
                canBeReached(customer);
            }
            if (i % 6 == 0) {
                wasToldOfEveryEnd(customer);
            }
            expected.put(account, expected(account));
            before.put(account, said(account).size());
        }

        atOnce(4, node -> passing.runDue(clock.instant()));

        Set<EntryKind> seen = EnumSet.noneOf(EntryKind.class);
        expected.forEach((account, entries) -> {
            List<Said> all = said(account);
            List<Said> added = all.subList(before.get(account), all.size());
            assertThat(added).containsExactlyInAnyOrderElementsOf(entries);
            added.forEach(entry -> seen.add(entry.kind()));
        });
        assertThat(seen)
                .contains(
                        EntryKind.ACTIVATED,
                        EntryKind.LAPSED,
                        EntryKind.EXTENDED,
                        EntryKind.RELEASED,
                        EntryKind.SETTLED,
                        EntryKind.WRITTEN_OFF);
        atOnce(4, node -> passing.runDue(clock.instant()));
        expected.forEach((account, entries) -> assertThat(said(account)).hasSize(before.get(account) + entries.size()));
    }

    @Test
    void whatWaitedCanBeSpentAndWhatIsOverLapsesAndIsTold() throws InterruptedException {
        UUID customer = lead(() -> customers.ensure(prefix));
        earn(customer, 700, "P-1", Duration.ofDays(30).minusSeconds(2), true);
        assertThat(lead(() -> statements.balance(customer, LoyaltyCurrency.POINTS))
                        .pending())
                .isEqualTo(700);
        Instant due = passing.nextDueAfter(clock.instant()).orElseThrow();
        assertThat(due).isAfter(clock.instant()).isBefore(clock.instant().plusSeconds(3));
        Thread.sleep(2_000);
        passing.runDue(clock.instant());
        assertThat(balance(customer)).isEqualTo(700);

        earn(customer, 50, "P-2", Duration.ofDays(420), false);
        assertThat(balance(customer)).isEqualTo(750);
        passing.runDue(clock.instant());

        assertThat(balance(customer)).isEqualTo(700);
        assertThat(told(customer, "POINTS_LAPSED")).singleElement().satisfies(line -> {
            assertThat(line.detail()).containsEntry("points", "50");
            assertThat(line.actor()).isEqualTo("system");
        });
        assertThat(heard.of(BalanceChanged.class, customer, BalanceChanged::customerId))
                .extracting(BalanceChanged::change, BalanceChanged::balance)
                .containsExactly(tuple(700L, 700L), tuple(50L, 750L), tuple(-50L, 700L));
    }

    @Test
    void whatIsHeldDoesNotLapseUntilItIsFree() {
        UUID customer = lead(() -> customers.ensure(prefix));
        UUID account = book.lock(customer, LoyaltyCurrency.POINTS);
        Instant longAgo = clock.instant().minus(Duration.ofDays(420));
        PointsAccount then = book.read(account, policy(), longAgo);
        Earning.earn(then, Ids.next(), new Origin("gift", prefix, null, null), 900, longAgo, false);
        UUID hold = Ids.next();
        Spending.hold(then, 600, hold);
        spendings.add(
                new SpendingBook.Held(
                        hold,
                        account,
                        LoyaltyCurrency.POINTS,
                        "Q-1" + prefix,
                        600,
                        clock.instant().plusSeconds(3_600),
                        null,
                        null),
                longAgo);
        book.append(then, Actor.SYSTEM);

        passing.runDue(clock.instant());
        assertThat(balance(customer)).isEqualTo(600);
        assertThat(passing.runDue(clock.instant())).isZero();
        lead(() -> holds.confirm(customer, hold, "O-1" + prefix));
        assertThat(balance(customer)).isZero();
        assertThat(told(customer, "POINTS_LAPSED")).hasSize(1);
    }

    @Test
    void pointsEndWithTheMonthInTheShopsZone() {
        UUID customer = lead(() -> customers.ensure(prefix));
        Instant bought = clock.instant().minus(Duration.ofDays(40));
        earn(customer, 10, "P-1", Duration.ofDays(40), false);
        YearMonth month = YearMonth.from(bought.atZone(shop.zone())).plusMonths(12);
        assertThat(lead(() -> statements.balance(customer, LoyaltyCurrency.POINTS))
                        .expiring())
                .singleElement()
                .satisfies(end -> assertThat(end.lastDay()).isEqualTo(month.atEndOfMonth()));
        assertThat(lead(() -> statements.liability(LoyaltyCurrency.POINTS)))
                .filteredOn(liability -> month.equals(liability.month()))
                .singleElement()
                .satisfies(liability -> assertThat(liability.points()).isGreaterThanOrEqualTo(10));
    }

    @Test
    void pointsOfWhoCanBeReachedLapseOnlyWithANotice() {
        UUID customer = lead(() -> customers.ensure(prefix));
        canBeReached(customer);
        earn(customer, 50, "P-1", Duration.ofDays(420), false);
        passing.runDue(clock.instant());
        assertThat(balance(customer)).isEqualTo(50);
        assertThat(lead(() -> statements.balance(customer, LoyaltyCurrency.POINTS))
                        .expiring())
                .singleElement()
                .satisfies(end -> assertThat(end.lastDay())
                        .isAfterOrEqualTo(shop.dayOf(clock.instant()).plusDays(30)));
        assertThat(passing.runDue(clock.instant())).as("once for an end").isZero();

        earn(customer, 70, "P-2", Duration.ofDays(460), false);
        wasToldOfEveryEnd(customer);
        passing.runDue(clock.instant());
        assertThat(balance(customer)).as("of these there was a notice").isEqualTo(50);
    }

    @Test
    void soDoCashBackAndStampsOfWhoIsNoMember() {
        UUID customer = lead(() -> customers.ensure(prefix));
        canBeReached(customer);
        for (LoyaltyCurrency currency : List.of(LoyaltyCurrency.CASHBACK, LoyaltyCurrency.STAMPS)) {
            earn(customer, currency, 50, "P-1", Duration.ofDays(420), false);
        }
        passing.runDue(clock.instant());
        assertThat(balance(customer, LoyaltyCurrency.CASHBACK)).isEqualTo(50);
        assertThat(balance(customer, LoyaltyCurrency.STAMPS)).isEqualTo(50);

        earn(customer, LoyaltyCurrency.CASHBACK, 70, "P-2", Duration.ofDays(460), false);
        wasToldOfEveryEnd(customer);
        earn(customer, LoyaltyCurrency.STAMPS, 70, "P-2", Duration.ofDays(460), false);
        passing.runDue(clock.instant());
        assertThat(balance(customer, LoyaltyCurrency.CASHBACK))
                .as("of these there was a notice")
                .isEqualTo(50);
        assertThat(balance(customer, LoyaltyCurrency.STAMPS))
                .as("of cash-back, not of stamps")
                .isEqualTo(120);
    }

    private void canBeReached(UUID customer) {
        database.sql(
                        "insert into contact_point (customer_id, kind, value, normalised, changed_at) values (:id, 'EMAIL',"
                                + " cast(:id as text) || '@example.com', cast(:id as text) || '@example.com', :now)")
                .set("id", customer)
                .set("now", clock.instant())
                .update();
    }

    private void wasToldOfEveryEnd(UUID customer) {
        database.sql("insert into point_notice (customer_id, currency, ends_at, told_at)"
                        + " select distinct a.customer_id, a.currency, l.expires_at,"
                        + " l.expires_at - interval '15 days' from point_lot l join point_account a on a.id = l.account_id"
                        + " where a.customer_id = :id on conflict do nothing")
                .set("id", customer)
                .update();
    }

    /** More than a year, written into the ledger as it went by, but nobody came by when something was due. */
    private UUID aLife(Random random, UUID customer) {
        UUID account = book.lock(customer, LoyaltyCurrency.POINTS);
        Instant at = clock.instant().minus(Duration.ofDays(900));
        UUID lot = null;
        for (int i = 0; i < 14; i++) {
            at = at.plus(Duration.ofHours(random.nextInt(24 * 120)));
            if (at.isAfter(clock.instant())) {
                return account;
            }
            PointsAccount now = book.read(account, policy(), at);
            switch (random.nextInt(7)) {
                case 0, 1 -> lot = earned(random, now);
                case 2, 3 -> attempt(() -> Spending.spend(now, Math.max(1, now.available()), Ids.next()));
                case 4 -> hold(random, now);
                default -> takeBack(now, lot);
            }
            book.append(now, Actor.SYSTEM);
        }
        return account;
    }

    private static UUID earned(Random random, PointsAccount account) {
        UUID lot = Ids.next();
        Origin origin = new Origin("purchase", lot.toString(), null, lot.toString());
        Earning.earn(account, lot, origin, 1 + random.nextInt(900), account.now(), random.nextBoolean());
        return lot;
    }

    private void hold(Random random, PointsAccount account) {
        Instant until = account.now().plus(Duration.ofDays(random.nextInt(600)));
        SpendingBook.Held hold = new SpendingBook.Held(
                Ids.next(), account.id(), LoyaltyCurrency.POINTS, Ids.next().toString(), 1, until, null, null);
        spendings.add(hold, account.now());
        attempt(() -> Spending.hold(account, 1 + random.nextInt(300), hold.id()));
    }

    private void takeBack(PointsAccount account, UUID lot) {
        if (lot != null) {
            Reversal.reverse(account, book.earned(account.id(), lot.toString()), 3, 4);
        }
    }

    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo("POINTS_INSUFFICIENT");
        }
    }

    private List<Said> expected(UUID id) {
        Instant now = clock.instant();
        PointsAccount account = book.read(id, policy(), now);
        Passing.to(account, book.holdsOver(id, now));
        return account.posted().stream()
                .map(entry -> new Said(
                        entry.lotId(),
                        entry.kind(),
                        entry.change().balance(),
                        entry.change().pending(),
                        entry.change().held()))
                .toList();
    }

    private LedgerPolicy policy() {
        return new LedgerPolicy(
                shop.zone(),
                Duration.ofDays(30),
                Period.ofMonths(12),
                Duration.ofDays(30),
                Duration.ofDays(30),
                Period.ofMonths(12),
                Duration.ofDays(14),
                1,
                1);
    }

    private List<Said> said(UUID account) {
        return new ArrayList<>(database.sql("select * from point_entry where account_id = :account order by at, id")
                .set("account", account)
                .list(row -> new Said(
                        row.uuid("lot_id"),
                        row.constant("kind", EntryKind.class),
                        row.number("amount"),
                        row.number("pending"),
                        row.number("held"))));
    }

    private void earn(UUID customer, long points, String cause, Duration ago, boolean pending) {
        earn(customer, LoyaltyCurrency.POINTS, points, cause, ago, pending);
    }

    private void earn(
            UUID customer, LoyaltyCurrency currency, long points, String cause, Duration ago, boolean pending) {
        as(
                PointsIT.STEP,
                () -> ledger.earn(new PointsEarning(
                        customer,
                        currency,
                        points,
                        "purchase",
                        cause,
                        null,
                        null,
                        clock.instant().minus(ago),
                        pending)));
    }

    private long balance(UUID customer) {
        return balance(customer, LoyaltyCurrency.POINTS);
    }

    private long balance(UUID customer, LoyaltyCurrency currency) {
        return lead(() -> statements.balance(customer, currency)).balance();
    }

    private List<JourneyEntry> told(UUID customer, String kind) {
        return as(Actor.SYSTEM, () -> journey.of(customer, PageRequest.first())).items().stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }
}
