package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.Stages;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.EarlierPurchaseFound;
import app.huike.crm.purchase.FirstPurchaseMade;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.purchase.Purchases.Accepted;
import app.huike.crm.purchase.RefundOrder;
import app.huike.crm.purchase.RefundOrder.Returned;
import app.huike.crm.purchase.RefundView;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PurchasesIT extends InContainer {
    @Inject
    private Purchases purchases;

    @Inject
    private Customers customers;

    @Inject
    private Stages stages;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Heard heard;

    @Inject
    private People people;

    private final String customer = "C-" + Ids.next();
    private final String purchase = "P-" + Ids.next();

    @Test
    void fiftyAtOnceAreOnePurchaseAndOneFirstPurchase() {
        Instant at = ago(Duration.ofMinutes(1));
        List<Object> outcomes = atOnce(50, i -> purchases.accept(order(purchase, at, "23.00"), Mode.LIVE));

        assertThat(outcomes).allMatch(outcome -> outcome instanceof Accepted);
        assertThat(outcomes)
                .filteredOn(outcome -> ((Accepted) outcome).created())
                .hasSize(1);
        assertThat(outcomes)
                .extracting(outcome -> ((Accepted) outcome).purchase().id())
                .containsOnly(((Accepted) outcomes.get(0)).purchase().id());
        assertThat(number("select count(*) as n from purchase where ref = :ref", purchase))
                .isEqualTo(1);
        assertThat(number("select count(*) as n from customer where ref = :ref", customer))
                .isEqualTo(1);
        assertThat(firsts()).hasSize(1);
        assertThat(heard.of(PurchaseMade.class, id(), PurchaseMade::customerId)).hasSize(1);
    }

    @Test
    void manyDifferentFirstPurchasesAtOnceAreOneFirstPurchase() {
        List<Object> outcomes = atOnce(
                20, i -> purchases.accept(order(purchase + i, ago(Duration.ofMinutes(i + 1)), "23.00"), Mode.LIVE));

        assertThat(outcomes).allMatch(outcome -> outcome instanceof Accepted accepted && accepted.created());
        assertThat(firsts()).hasSize(1);
        assertThat(heard.of(PurchaseMade.class, id(), PurchaseMade::customerId)).hasSize(20);
        assertThat(number(
                        "select kept as n from purchase_summary s join customer c on c.id = s.customer_id"
                                + " where c.ref = :ref",
                        customer))
                .isEqualTo(20);
        assertThat(lead(() -> stages.of(id())).stage()).isEqualTo(Stage.ACTIVE);
    }

    @Test
    void ofManyContentsUnderOneRefOneIsStoredAndTheOthersAreRefused() {
        Instant at = ago(Duration.ofMinutes(1));
        List<Object> outcomes = atOnce(20, i -> purchases.accept(order(purchase, at, (i + 1) + ".00"), Mode.LIVE));

        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Accepted).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Refused refused
                        && refused.code().equals("PURCHASE_DIFFERS")
                        && refused.kind() == Refused.Kind.CONFLICT)
                .hasSize(19);
    }

    @Test
    void theSameContentIsAnsweredWithTheStoredOneAndOtherLinesAreOtherContent() {
        Instant at = ago(Duration.ofMinutes(1));
        List<PurchaseLine> lines =
                List.of(new PurchaseLine("A", "jazz", 2, usd("10.00")), new PurchaseLine("B", null, 1, usd("3.00")));
        Accepted first = lead(() ->
                purchases.accept(new PurchaseOrder(purchase, customer, at, usd("23.00"), null, lines), Mode.LIVE));
        Accepted again = lead(() -> purchases.accept(order(purchase, at, "23.00"), Mode.LIVE));
        assertThat(again).isEqualTo(new Accepted(first.purchase(), false));
        assertThat(again.purchase().lines()).isEqualTo(lines);
        assertRefused(
                "PURCHASE_DIFFERS",
                () -> purchases.accept(
                        new PurchaseOrder(
                                purchase,
                                customer,
                                at,
                                usd("23.00"),
                                null,
                                List.of(new PurchaseLine("A", null, 1, usd("23.00")))),
                        Mode.LIVE));
        assertThat(firsts())
                .singleElement()
                .extracting(FirstPurchaseMade::category)
                .isEqualTo("jazz");
    }

    @Test
    void neverMoreIsGivenBackThanWasPaid() {
        accept(purchase, Duration.ofMinutes(1), "100.00");
        List<Object> outcomes = atOnce(20, i -> purchases.refund(purchase, "R-" + i, usd("10.00")));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof RefundView)
                .hasSize(10);
        assertThat(outcomes)
                .filteredOn(outcome ->
                        outcome instanceof Refused refused && refused.code().equals("REFUND_EXCEEDS"))
                .hasSize(10);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof RefundView refund && refund.full())
                .hasSize(1);
        assertThat(lead(() -> purchases.get(purchase)).refunded()).isEqualTo(usd("100.00"));
        assertThat(heard.of(PurchaseRefunded.class, id(), PurchaseRefunded::customerId))
                .hasSize(10);
        assertThat(lead(() -> stages.of(id())).stage()).isEqualTo(Stage.PROSPECT);
    }

    @Test
    void oneRefundRefIsOneRefund() {
        accept(purchase, Duration.ofMinutes(1), "100.00");
        List<Object> outcomes = atOnce(20, i -> purchases.refund(purchase, "R-1", usd("60.00")));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome)
                .usingRecursiveComparison()
                .ignoringFields("repeated")
                .isEqualTo(outcomes.get(0)));
        assertThat(outcomes)
                .filteredOn(outcome -> !((RefundView) outcome).repeated())
                .hasSize(1);
        assertThat(lead(() -> purchases.get(purchase)).refunded()).isEqualTo(usd("60.00"));
        assertRefused("REFUND_DIFFERS", () -> purchases.refund(purchase, "R-1", usd("10.00")));
        RefundView rest = lead(() -> purchases.refund(purchase, "R-2", usd("40.00")));
        assertThat(rest.full()).isTrue();
        assertThat(lead(() -> purchases.refund(purchase, "R-2", usd("40.00"))))
                .usingRecursiveComparison()
                .ignoringFields("repeated")
                .isEqualTo(rest);
        assertThat(lead(() -> purchases.refund(purchase, "R-1", usd("60.00"))).full())
                .isFalse();
    }

    @Test
    void refundsAreRefusedWithWhatIsWrong() {
        accept(purchase, Duration.ofMinutes(1), "100.00");
        assertRefused("PURCHASE_UNKNOWN", () -> purchases.refund("no-such", "R-1", usd("1.00")));
        assertRefused("FIELD_INVALID", () -> purchases.refund(purchase, "R-1", usd("0.00")));
        assertRefused("FIELD_INVALID", () -> purchases.refund(purchase, "R-1", Money.parse("EUR 1.00")));
        assertRefused("FIELD_INVALID", () -> purchases.refund(purchase, "R 1", usd("1.00")));
        assertRefused("REFUND_EXCEEDS", () -> purchases.refund(purchase, "R-1", usd("100.01")));
    }

    @Test
    void noMorePiecesComeBackThanWereBoughtWhoeverBringsThemAtOnce() {
        acceptThreeBooksAndAToy();
        List<Object> outcomes = atOnce(
                12, i -> purchases.refund(purchase, new RefundOrder("R-" + i, null, List.of(new Returned("B-1", 1)))));

        assertThat(outcomes).filteredOn(RefundView.class::isInstance).hasSize(3).allSatisfy(outcome -> assertThat(
                        ((RefundView) outcome).amount())
                .isEqualTo(usd("12.50")));
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .allSatisfy(outcome -> assertThat(((Refused) outcome).code()).isEqualTo("RETURN_EXCEEDS"));
        assertThat(lead(() -> purchases.get(purchase)).refunded()).isEqualTo(usd("37.50"));
        RefundView toy =
                lead(() -> purchases.refund(purchase, new RefundOrder("R-toy", null, List.of(new Returned("T-1", 1)))));
        assertThat(toy.full()).isTrue();
    }

    @Test
    void aRefundOfPiecesIsNoMoreThanTheyCostAndTheSameAgainSaysTheSame() {
        acceptThreeBooksAndAToy();
        List<Returned> book = List.of(new Returned("B-1", 1));
        assertRefused("REFUND_EXCEEDS", () -> purchases.refund(purchase, new RefundOrder("R-1", usd("12.51"), book)));
        RefundView less = lead(() -> purchases.refund(purchase, new RefundOrder("R-1", usd("10.00"), book)));
        assertThat(less.lines()).isEqualTo(book);
        assertThat(lead(() -> purchases.refund(purchase, new RefundOrder("R-1", null, book))))
                .usingRecursiveComparison()
                .ignoringFields("repeated")
                .isEqualTo(less);
        assertThat(lead(() -> purchases.refund(purchase, "R-1", usd("10.00"))).repeated())
                .isTrue();
        List<Returned> toy = List.of(new Returned("T-1", 1));
        assertRefused("REFUND_DIFFERS", () -> purchases.refund(purchase, new RefundOrder("R-1", null, toy)));
        assertRefused(
                "FIELD_INVALID",
                () -> purchases.refund(purchase, new RefundOrder("R-2", null, List.of(new Returned("X-1", 1)))));
        assertRefused(
                "FIELD_INVALID",
                () -> purchases.refund(purchase, new RefundOrder("R-2", null, List.of(new Returned("B-1", 0)))));
        assertRefused("FIELD_MISSING", () -> purchases.refund(purchase, new RefundOrder("R-2", null)));
    }

    private void acceptThreeBooksAndAToy() {
        lead(() -> purchases.accept(
                new PurchaseOrder(
                        purchase,
                        customer,
                        ago(Duration.ofMinutes(1)),
                        usd("47.50"),
                        null,
                        List.of(
                                new PurchaseLine("B-1", "books", 3, usd("12.50")),
                                new PurchaseLine("T-1", "toys", 1, usd("10.00")))),
                Mode.LIVE));
    }

    @Test
    void nothingPaidGiftCardsAndForeignMoneyAreNoBeginning() {
        accept(purchase + "a", Duration.ofMinutes(9), "0.00");
        lead(() -> purchases.accept(
                new PurchaseOrder(
                        purchase + "b", customer, ago(Duration.ofMinutes(8)), usd("50.00"), "gift-card", List.of()),
                Mode.LIVE));
        assertThat(firsts()).isEmpty();
        accept(purchase + "c", Duration.ofMinutes(7), "30.00");
        assertThat(firsts()).extracting(FirstPurchaseMade::purchaseRef).containsExactly(purchase + "c");

        String other = customer + "x";
        lead(() -> purchases.accept(
                new PurchaseOrder(
                        purchase + "d", other, ago(Duration.ofMinutes(6)), Money.parse("EUR 50.00"), null, List.of()),
                Mode.LIVE));
        assertThat(reasons(other)).containsExactly("CURRENCY_WITHOUT_RATE");
        assertThat(reasons(customer)).containsExactlyInAnyOrder("NOTHING_PAID", "GIFT_CARDS_ONLY");
    }

    @Test
    void flaggedCustomersBeginNothing() {
        lead(() -> customers.ensure(customer));
        lead(() -> {
            customers.flag(customer, Set.of("staff"));
            return null;
        });
        accept(purchase, Duration.ofMinutes(1), "30.00");
        assertThat(firsts()).isEmpty();
        assertThat(reasons(customer)).containsExactly("FLAGGED");
    }

    @Test
    void afterTheFirstWasGivenBackInFullTheNextIsTheFirstKept() {
        accept(purchase + "a", Duration.ofMinutes(9), "30.00");
        lead(() -> purchases.refund(purchase + "a", "R", usd("30.00")));
        accept(purchase + "b", Duration.ofMinutes(8), "40.00");
        assertThat(firsts()).extracting(FirstPurchaseMade::purchaseRef).containsExactly(purchase + "a", purchase + "b");
    }

    @Test
    void historyTellsNobodyAndALivePurchaseBehindItIsNoFirst() {
        lead(() -> purchases.accept(order(purchase + "a", ago(Duration.ofDays(30)), "30.00"), Mode.HISTORY));
        accept(purchase + "b", Duration.ofMinutes(1), "40.00");
        assertThat(firsts()).isEmpty();
        assertThat(heard.of(PurchaseMade.class, id(), PurchaseMade::customerId)).hasSize(1);
    }

    @Test
    void whatIsToldLiveAfterThreeDaysIsHistory() {
        Accepted late = lead(() -> purchases.accept(order(purchase, ago(Duration.ofHours(73)), "30.00"), Mode.LIVE));
        assertThat(late.purchase().mode()).isEqualTo(Mode.HISTORY);
        assertThat(firsts()).isEmpty();
        Accepted live = lead(() -> purchases.accept(
                new PurchaseOrder(
                        purchase + "b", customer + "b", ago(Duration.ofHours(71)), usd("30.00"), null, List.of()),
                Mode.LIVE));
        assertThat(live.purchase().mode()).isEqualTo(Mode.LIVE);
    }

    @Test
    void historyThatProvesAnEarlierPurchaseIsToldOnce() {
        accept(purchase + "a", Duration.ofMinutes(1), "30.00");
        assertThat(firsts()).hasSize(1);
        lead(() -> purchases.accept(order(purchase + "b", ago(Duration.ofDays(30)), "30.00"), Mode.HISTORY));
        lead(() -> purchases.accept(order(purchase + "c", ago(Duration.ofDays(31)), "30.00"), Mode.HISTORY));
        assertThat(heard.of(EarlierPurchaseFound.class, id(), EarlierPurchaseFound::customerId))
                .hasSize(1);
        assertThat(lead(() -> stages.of(id())).stage()).isEqualTo(Stage.ACTIVE);
    }

    @Test
    void aPurchaseOfSomebodyErasedIsGone() {
        accept(purchase, Duration.ofMinutes(1), "30.00");
        lead(() -> {
            customers.erase(customer);
            return null;
        });
        assertRefused(
                "CUSTOMER_ERASED",
                () -> purchases.accept(order(purchase + "b", ago(Duration.ZERO), "1.00"), Mode.LIVE));
        assertThat(number("select count(*) as n from purchase where ref = :ref", purchase + "b"))
                .isZero();
    }

    @Test
    void whomRowRulesHideNobodySellsTo() {
        Actor owner = people.accountManager("team-" + Ids.next());
        Actor stranger = people.accountManager("team-" + Ids.next());
        as(owner, () -> purchases.accept(order(purchase, ago(Duration.ofMinutes(1)), "30.00"), Mode.LIVE));

        assertThat(as(owner, () -> purchases.get(purchase)).customerRef()).isEqualTo(customer);
        People.assertRefused(stranger, "PURCHASE_UNKNOWN", () -> purchases.get(purchase));
        People.assertRefused(stranger, "PURCHASE_UNKNOWN", () -> purchases.refund(purchase, "R", usd("1.00")));
        People.assertRefused(
                stranger,
                "CUSTOMER_UNKNOWN",
                () -> purchases.accept(order(purchase + "b", ago(Duration.ZERO), "1.00"), Mode.LIVE));
        People.assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> purchases.of(id(), PageRequest.first()));
        People.assertRefused(Actor.NOBODY, "NOT_FOUND", () -> purchases.get(purchase));
    }

    @Test
    void theSummaryIsTheSumOfThePurchasesWhateverHappensInWhateverOrder() {
        List<String> refs = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            refs.add(purchase + "-" + i);
        }
        Random seed = new Random(7);
        long salt = seed.nextLong();
        atOnce(6, thread -> {
            Random random = new Random(salt + thread);
            for (int i = 0; i < 60; i++) {
                String ref = refs.get(random.nextInt(refs.size()));
                int minor = 1 + Math.floorMod(ref.hashCode(), 5_000);
                if (random.nextInt(3) > 0) {
                    // the content goes by the ref, so that the same one comes again from other threads
                    Instant at = Instant.parse("2026-01-01T00:00:00Z")
                            .plusSeconds(Math.floorMod(ref.hashCode(), 20_000_000));
                    String who = customer + Math.floorMod(ref.hashCode(), 3);
                    quietly(() -> purchases.accept(
                            new PurchaseOrder(
                                    ref, who, at, Money.ofMinor(usd("1").getCurrencyUnit(), minor), null, List.of()),
                            Mode.HISTORY));
                } else {
                    Money part = Money.ofMinor(usd("1").getCurrencyUnit(), 1 + random.nextInt(minor));
                    quietly(() -> purchases.refund(ref, "R-" + random.nextInt(4), part));
                }
            }
            return null;
        });

        assertThat(number("select count(*) as n from purchase where ref like :ref || '%'", purchase))
                .isGreaterThan(60);
        assertThat(number(
                        "select count(*) as n from refund r join purchase p on p.id = r.purchase_id where p.ref like :ref || '%'",
                        purchase))
                .isGreaterThan(5);
        assertThat(number(
                        "select count(*) as n from (select c.id from customer c join purchase p on p.customer_id = c.id"
                                + " left join purchase_summary s on s.customer_id = c.id where c.ref like :ref || '%'"
                                + " group by c.id, s.purchases, s.kept, s.first_at, s.last_at, s.net_minor"
                                + " having (s.purchases, s.kept, s.net_minor) is distinct from (count(*)::int,"
                                + " count(*) filter (where p.refunded_minor < p.minor)::int,"
                                + " sum(p.minor - p.refunded_minor)::bigint)"
                                + " or s.first_at is distinct from min(p.at) filter (where p.refunded_minor < p.minor)"
                                + " or s.last_at is distinct from max(p.at) filter (where p.refunded_minor < p.minor)) x",
                        customer))
                .as("customers whose summary is not the sum")
                .isZero();
        assertThat(number(
                        "select count(*) as n from purchase p where p.ref like :ref || '%' and p.refunded_minor <>"
                                + " (select coalesce(sum(r.minor), 0) from refund r where r.purchase_id = p.id)",
                        purchase))
                .as("purchases whose refunds do not add up")
                .isZero();
        assertThat(number(
                        "select count(*) as n from customer_stage g join purchase_summary s using (customer_id)"
                                + " join customer c on c.id = g.customer_id where c.ref like :ref || '%'"
                                + " and (g.kept, g.first_at, g.last_at) is distinct from (s.kept, s.first_at, s.last_at)",
                        customer))
                .as("customers whose stage goes by other facts")
                .isZero();
    }

    private void quietly(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            // a refund of what is not there, or of more than was paid: part of the story
        }
    }

    private Accepted accept(String ref, Duration ago, String total) {
        return lead(() -> purchases.accept(order(ref, ago(ago), total), Mode.LIVE));
    }

    private PurchaseOrder order(String ref, Instant at, String total) {
        return new PurchaseOrder(ref, customer, at, usd(total), null, List.of());
    }

    private Instant ago(Duration duration) {
        return clock.instant().minus(duration).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private List<FirstPurchaseMade> firsts() {
        return heard.of(FirstPurchaseMade.class, id(), FirstPurchaseMade::customerId);
    }

    private UUID id() {
        return lead(() -> customers.idOf(customer)).orElseThrow();
    }

    private List<String> reasons(String ref) {
        return database.sql(
                        "select reason from journey_log l join customer c on c.id = l.customer_id where c.ref = :ref"
                                + " and l.kind = 'PURCHASE' and l.reason is not null")
                .set("ref", ref)
                .list(row -> row.text("reason"));
    }

    private long number(String query, String ref) {
        return database.sql(query).set("ref", ref).one(row -> row.number("n")).orElseThrow();
    }

    private static void assertRefused(String code, People.Deed deed) {
        People.assertRefused(People.LEAD, code, deed);
    }
}
