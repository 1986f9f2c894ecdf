package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.Liability;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.Participation;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.loyalty.ProgrammeFigures;
import app.huike.crm.loyalty.domain.Earning;
import app.huike.crm.loyalty.domain.LedgerBook;
import app.huike.crm.loyalty.domain.LedgerPolicy;
import app.huike.crm.loyalty.domain.Origin;
import app.huike.crm.loyalty.domain.PointsAccount;
import app.huike.crm.loyalty.domain.Spending;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the programme owes and how customers take part, in months in which nobody else has anything. */
class ProgrammeIT extends InContainer {

    /** Before all other members, so that these are all there are. */
    private static final YearMonth LONG_AGO = YearMonth.of(1995, 3);

    @Inject
    private PointsLedger ledger;

    @Inject
    private LedgerBook book;

    @Inject
    private PointsStatements statements;

    @Inject
    private ProgrammeFigures figures;

    @Inject
    private Memberships memberships;

    @Inject
    private Customers customers;

    @Inject
    private People people;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    private final String ref = "PF-" + Ids.next();

    @Test
    void whatIsOwedStandsInTheMonthOfItsEndWithWhatIsToComeAndItsWorth() {
        UUID anna = lead(() -> customers.ensure(ref));
        UUID tom = lead(() -> customers.ensure(ref + "-2"));
        Instant later = clock.instant().plus(Duration.ofDays(3_000));
        YearMonth end = YearMonth.from(shop.dayOf(later)).plusMonths(12);
        earn(anna, LoyaltyCurrency.POINTS, 300, later, false);
        earn(tom, LoyaltyCurrency.POINTS, 40, later, true);
        earn(tom, LoyaltyCurrency.CASHBACK, 450, later, false);
        earn(tom, LoyaltyCurrency.STAMPS, 4, later, false);

        assertThat(in(end, LoyaltyCurrency.POINTS)).isEqualTo(new Liability(end, 300, 40, Money.parse("USD 3.40")));
        assertThat(in(end, LoyaltyCurrency.CASHBACK)).isEqualTo(new Liability(end, 450, 0, Money.parse("USD 4.50")));
        assertThat(in(end, LoyaltyCurrency.STAMPS)).isEqualTo(new Liability(end, 4, 0, null));
        lead(() -> ledger.spend(ref + "-2", LoyaltyCurrency.CASHBACK, 150, "P-" + ref));
        assertThat(in(end, LoyaltyCurrency.CASHBACK).points()).isEqualTo(300);
    }

    @Test
    void whoJoinedWhoLeftAndWhoOfThemEarnedAndSpent() {
        UUID spender = member("-1", 2, null);
        UUID earner = member("-2", 3, null);
        member("-3", 4, null);
        UUID left = member("-4", 5, 20);
        UUID outsider = lead(() -> customers.ensure(ref + "-5"));
        List.of(spender, earner, left, outsider)
                .forEach(customer -> earn(customer, LoyaltyCurrency.POINTS, 500, on(10), false));
        spentThen(spender, 12, 200);
        spentThen(outsider, 12, 200);

        assertThat(lead(() -> figures.participation(LONG_AGO.minusMonths(1), LONG_AGO.plusMonths(1))))
                .containsExactly(
                        new Participation(LONG_AGO.minusMonths(1), 0, 0, 0, 0, 0),
                        new Participation(LONG_AGO, 3, 4, 1, 3, 1),
                        new Participation(LONG_AGO.plusMonths(1), 3, 0, 0, 0, 0));
        assertThat(new Participation(LONG_AGO, 3, 4, 1, 3, 1).redeemingRate()).contains(new BigDecimal("33.3"));
    }

    @Test
    void monthsToComeAreLeftOutAndOnlyWhoSeesEverybodyIsTold() {
        YearMonth now = YearMonth.from(shop.dayOf(clock.instant()));
        assertThat(lead(() -> figures.participation(now, now.plusMonths(3)))).hasSize(1);
        Actor manager = people.person(Role.ACCOUNT_MANAGER, "main", null);
        assertRefused(manager, "NOT_FOUND", () -> figures.participation(now, now));
        assertRefused(manager, "NOT_FOUND", () -> statements.liability(LoyaltyCurrency.POINTS));
    }

    private Liability in(YearMonth month, LoyaltyCurrency currency) {
        return lead(() -> statements.liability(currency)).stream()
                .filter(each -> month.equals(each.month()))
                .findFirst()
                .orElseThrow();
    }

    private void earn(UUID customer, LoyaltyCurrency currency, long points, Instant at, boolean pending) {
        PointsAccount then = then(customer, currency, at);
        Earning.earn(then, Ids.next(), new Origin("test", ref, null, null), points, at, pending);
        book.append(then, Actor.SYSTEM);
    }

    private UUID member(String suffix, int joined, Integer left) {
        UUID customer = lead(() -> customers.ensure(ref + suffix));
        as(Actor.SYSTEM, () -> memberships.enrol(customer, "test", List.of()));
        database.sql(
                        "update member set enrolled_at = :joined, left_at = cast(:left as timestamptz) where customer_id = :id")
                .set("joined", on(joined))
                .set("left", left == null ? null : on(left))
                .set("id", customer)
                .update();
        return customer;
    }

    private void spentThen(UUID customer, int day, long points) {
        PointsAccount then = then(customer, LoyaltyCurrency.POINTS, on(day));
        Spending.spend(then, points, Ids.next());
        book.append(then, Actor.SYSTEM);
    }

    private PointsAccount then(UUID customer, LoyaltyCurrency currency, Instant at) {
        LedgerPolicy policy = new LedgerPolicy(
                shop.zone(),
                Duration.ofDays(30),
                Period.ofMonths(12),
                Duration.ofDays(30),
                Duration.ofDays(30),
                Period.ofMonths(12),
                Duration.ofDays(14),
                1,
                1);
        return book.read(book.lock(customer, currency), policy, at);
    }

    private Instant on(int day) {
        LocalDate date = LONG_AGO.atDay(day);
        return date.atTime(12, 0).atZone(shop.zone()).toInstant();
    }
}
