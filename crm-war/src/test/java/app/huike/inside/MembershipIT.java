package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.Cases;
import app.huike.crm.care.DeadlineKind;
import app.huike.crm.care.NewCase;
import app.huike.crm.customer.AccountManagers;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.Stages;
import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.CorrectionReason;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.MemberDiscount;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.PaidMemberships;
import app.huike.crm.loyalty.PointsAdjustments;
import app.huike.crm.loyalty.Preference;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.TierChanged;
import app.huike.crm.loyalty.TierReview;
import app.huike.crm.loyalty.TierStatus;
import app.huike.crm.loyalty.TierStep;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.PageRequest;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembershipIT extends InContainer {
    @Inject
    private Cases cases;

    @Inject
    private Memberships memberships;

    @Inject
    private PaidMemberships paid;

    @Inject
    private Tiers tiers;

    @Inject
    private PointsAdjustments adjustments;

    @Inject
    private TierReview review;

    @Inject
    private Stages stages;

    @Inject
    private Customers customers;

    @Inject
    private AccountManagers managers;

    @Inject
    private Purchases purchases;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    @Inject
    private People people;

    @Inject
    private Heard heard;

    private final String ref = "C-" + Ids.next();
    private UUID customer;

    @BeforeEach
    void aCustomer() {
        customer = lead(() -> customers.ensure(ref));
    }

    @Test
    void whoAcceptsManyTimesAtOnceIsAMemberOnceAndLoyal() {
        buy("O-1", "20.00");
        List<Object> outcomes = atOnce(16, i -> memberships.enrol(ref, "checkout", List.of(likes("jazz", i))));

        assertThat(outcomes)
                .allMatch(Memberships.Enrolment.class::isInstance)
                .filteredOn(outcome -> ((Memberships.Enrolment) outcome).created())
                .hasSize(1);
        Member member = lead(() -> memberships.get(customer)).orElseThrow();
        assertThat(member.number()).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
        assertThat(lead(() -> memberships.withNumber(member.number().toLowerCase())))
                .contains(customer);
        assertThat(member.preferences()).as("what was said last").containsExactly(likes("jazz", 15));
        assertThat(lead(() -> stages.of(customer)).stage()).isEqualTo(Stage.LOYAL);
        assertThat(status().tier()).isEqualTo(Tier.MEMBER);
        assertThat(status().missingToNext()).isEqualTo(Money.parse("USD 130.00"));
    }

    @Test
    void spendingLiftsAtOnceAndARefundDoesNotTakeDownBeforeThePeriodsEnd() {
        enrol();
        assertThat(benefits(clock.instant())).isEmpty();
        buy("O-1", "149.99");
        assertThat(status().tier()).isEqualTo(Tier.MEMBER);
        Instant before = clock.instant();
        buy("O-2", "160.00");
        assertThat(status().tier()).isEqualTo(Tier.GOLD);
        assertThat(benefits(clock.instant())).contains(Benefit.PRIORITY_SERVICE);
        assertThat(benefits(before)).as("not yet then").isEmpty();
        assertThat(lead(() -> tiers.earlyAccess(customer, clock.instant()))).isEqualTo(Duration.ofDays(2));
        assertThat(lead(() -> tiers.earlyAccess(customer, before))).isZero();
        assertThat(lead(() -> tiers.discount(customer, clock.instant()))).isEqualTo(new MemberDiscount(Tier.GOLD, 5));
        assertThat(changes()).containsExactly(Tier.MEMBER, Tier.GOLD);

        lead(() -> purchases.refund("O-2" + ref, "R-1", Money.parse("USD 160.00")));
        TierStatus status = status();
        assertThat(status.tier()).isEqualTo(Tier.GOLD);
        assertThat(status.projected()).isEqualTo(Tier.SILVER);
        assertThat(status.missingToKeep()).isEqualTo(Money.parse("USD 300.00"));
        assertThat(status.spent()).isEqualTo(Money.parse("USD 149.99"));
    }

    @Test
    void whoHasNoManagerIsGivenTheLeastBusyOfTheTeamOnce() {
        Actor fresh = people.accountManager("main");
        Actor gone = people.accountManager("main");
        database.sql("update app_user set active = false where id = :id")
                .set("id", gone.userId())
                .update();
        Optional<String> named = as(Actor.SYSTEM, () -> managers.name(customer));

        assertThat(named).isPresent().isNotEqualTo(Optional.of(gone.login()));
        UUID owner = as(Actor.SYSTEM, () -> customers.owner(customer)).orElseThrow();
        assertThat(owner.equals(fresh.userId()) || looksAfter(owner) <= 1)
                .as("nobody of the team looks after fewer")
                .isTrue();
        assertThat(as(Actor.SYSTEM, () -> managers.name(customer)))
                .as("that one stays")
                .isEmpty();
    }

    private long looksAfter(UUID manager) {
        return database.sql("select count(*) as n from customer where owner_id = :id")
                .set("id", manager)
                .one(row -> row.number("n"))
                .orElseThrow();
    }

    @Test
    void aPurchaseOfThePastLiftsAMemberToo() {
        enrol();
        lead(() -> purchases.accept(
                new PurchaseOrder(
                        "H-" + ref,
                        ref,
                        clock.instant().minus(Duration.ofDays(40)),
                        Money.parse("USD 310.00"),
                        null,
                        List.of()),
                Mode.HISTORY));
        assertThat(status().tier()).isEqualTo(Tier.GOLD);
    }

    @Test
    void whoIsCorrectedAndWhoKeepsAnAnniversaryIsLookedAt() {
        enrol();
        stand(Tier.PLATINUM, Duration.ofDays(31));
        lead(() -> adjustments.adjust(ref, LoyaltyCurrency.POINTS, 10, CorrectionReason.GOODWILL, null));
        assertThat(status().tier()).isEqualTo(Tier.GOLD);

        buy("O-1", "310.00");
        LocalDate first = someDay();
        reviewed(first, first);
        assertThat(status().tier()).as("the day itself is no anniversary").isEqualTo(Tier.MEMBER);
        LocalDate kept = someDay();
        reviewed(kept.withYear(2020), kept);
        assertThat(status().tier()).isEqualTo(Tier.GOLD);
    }

    private void reviewed(LocalDate enrolled, LocalDate day) {
        database.sql("update member set tier = 'MEMBER', enrolled_at = :at where customer_id = :id")
                .set("id", customer)
                .set("at", enrolled.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC))
                .update();
        as(Actor.SYSTEM, () -> review.review(day, clock.instant()));
    }

    @Test
    void complaintsOfThoseWithPriorityAreAnsweredSooner() {
        people.leadHasAnAccount();
        enrol();
        assertThat(promisedAnswer()).isEqualTo("PT4H");
        buy("O-1", "300.00");
        assertThat(promisedAnswer()).isEqualTo("PT2H");
    }

    private String promisedAnswer() {
        return lead(() -> cases.register(new NewCase(ref, null, Medium.PHONE, "Cup is broken", null, null, null, null)))
                .deadlines()
                .stream()
                .filter(promise -> promise.kind() == DeadlineKind.RESPOND)
                .findFirst()
                .orElseThrow()
                .amount();
    }

    @Test
    void whatWasBoughtBeforeCountsFromTheFirstMoment() {
        buy("O-1", "400.00");
        enrol();
        assertThat(status().tier()).isEqualTo(Tier.GOLD);
        assertThat(lead(() -> tiers.history(customer)))
                .extracting(TierStep::tier)
                .containsExactly(Tier.GOLD);
    }

    @Test
    void afterThePeriodAndItsGraceTheTierGoesDownByOneOnWhicheverNodeComesFirst() {
        enrol();
        stand(Tier.PLATINUM, Duration.ofDays(10));
        review();
        assertThat(status().tier()).as("grace").isEqualTo(Tier.PLATINUM);

        stand(Tier.PLATINUM, Duration.ofDays(31));
        LocalDate day = someDay();
        assertThat(atOnce(4, i -> as(Actor.SYSTEM, () -> review.review(day, clock.instant()))))
                .filteredOn(Boolean.TRUE::equals)
                .hasSize(1);
        assertThat(status().tier()).isEqualTo(Tier.GOLD);
        review();
        assertThat(status().tier()).as("another year now").isEqualTo(Tier.GOLD);
        assertThat(status().periodEnds())
                .isAfter(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                        .plusDays(360));
    }

    @Test
    void aPaidMembershipHoldsAtLeastAndIsRenewedAndEnds() {
        PaidMemberships.Payment year = payment("F-1" + ref);
        PaidMembership first = lead(() -> paid.pay(ref, year)).membership();
        assertThat(lead(() -> paid.pay(ref, year))).isEqualTo(new PaidMemberships.Paid(first, false));
        assertThat(status().tier()).isEqualTo(Tier.GOLD);
        assertThat(status().earned()).isEqualTo(Tier.MEMBER);
        assertRefused(
                LEAD,
                "PAYMENT_DIFFERS",
                () -> paid.pay(
                        ref,
                        new PaidMemberships.Payment(
                                "F-1" + ref, "prime", Tier.GOLD, Money.parse("USD 50.00"), Period.ofYears(1), true)));

        PaidMembership renewed = lead(() -> paid.pay(ref, payment("F-2" + ref))).membership();
        assertThat(renewed.startsAt()).isEqualTo(first.endsAt());
        lead(() -> paid.end(ref, renewed.id()));
        assertThat(status().tier()).isEqualTo(Tier.GOLD);
        lead(() -> paid.end(ref, first.id()));
        assertThat(status().tier()).isEqualTo(Tier.MEMBER);
        assertThat(changes()).containsExactly(Tier.MEMBER, Tier.GOLD, Tier.MEMBER);
    }

    @Test
    void customersAreListedByTheTierThatHolds() {
        enrol();
        assertThat(listed(Tier.MEMBER)).isEqualTo(1);
        lead(() -> paid.pay(ref, payment("F-1" + ref)));
        assertThat(listed(Tier.GOLD)).as("by what was paid for").isEqualTo(1);
        assertThat(listed(Tier.MEMBER)).isZero();
        buy("O-1", "600.00");
        assertThat(listed(Tier.PLATINUM)).isEqualTo(1);
        assertThat(listed(Tier.GOLD)).isZero();
    }

    private int listed(Tier tier) {
        return lead(() -> customers
                                .find(ref, tiers.standingIn(tier), PageRequest.first())
                                .items()
                                .size()
                        + customers.count(ref, tiers.standingIn(tier), 10))
                / 2;
    }

    @Test
    void whoLeavesIsNoMemberAndComesBackWithTheOldNumber() {
        Member member = enrol();
        lead(() -> {
            memberships.leave(ref);
            memberships.leave(ref);
            return null;
        });
        assertThat(lead(() -> tiers.status(customer))).isEmpty();
        assertThat(lead(() -> tiers.at(customer, clock.instant()))).isEmpty();
        assertThat(lead(() -> memberships.withNumber(member.number()))).isEmpty();
        assertThat(enrol().number()).isEqualTo(member.number());
        assertThat(status().tier()).isEqualTo(Tier.MEMBER);
    }

    @Test
    void twoWhoTurnOutToBeOneStandAsHighAsTheHigher() {
        String other = "D-" + ref;
        UUID twin = lead(() -> customers.ensure(other));
        Member older = enrol();
        buy("O-1", "300.00");
        lead(() -> memberships.enrol(other, "till", List.of()));
        lead(() -> paid.pay(ref, payment("F-1" + ref)));

        lead(() -> {
            memberships.merge(customer, twin);
            return null;
        });

        assertThat(lead(() -> tiers.at(twin, clock.instant()))).contains(Tier.GOLD);
        assertThat(lead(() -> memberships.get(twin)).orElseThrow().number()).isEqualTo(older.number());
        assertThat(lead(() -> memberships.get(twin)).orElseThrow().preferences())
                .hasSize(1);
        assertThat(lead(() -> paid.of(twin))).hasSize(1);
        assertThat(lead(() -> tiers.status(customer))).isEmpty();
    }

    @Test
    void whoIsErasedLeavesNoNumberAndNoPreference() {
        Member member = enrol();
        lead(() -> {
            customers.erase(ref);
            return null;
        });
        assertThat(lead(() -> memberships.withNumber(member.number()))).isEmpty();
        assertThat(database.sql("select 1 from member_preference where customer_id = :id")
                        .set("id", customer)
                        .any())
                .isFalse();
        assertThat(database.sql(
                                "select 1 from member where customer_id = :id and (number is not null or left_at is null)")
                        .set("id", customer)
                        .any())
                .isFalse();
    }

    @Test
    void whoMayWhatAndWhatIsWrongIsTold() {
        Actor stranger = people.accountManager("another-team");
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> memberships.enrol(ref, "till", List.of()));
        enrol();
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> tiers.status(customer));
        assertRefused(LEAD, "FIELD_INVALID", () -> memberships.enrol(ref, "not a ref", List.of()));
        assertRefused(
                LEAD,
                "FIELD_MISSING",
                () -> memberships.enrol(ref, "till", List.of(new Preference("genre", "jazz", null, clock.instant()))));
    }

    private Member enrol() {
        return lead(() -> memberships.enrol(ref, "checkout", List.of(likes("jazz", 0))))
                .member();
    }

    private Preference likes(String value, int minute) {
        return new Preference(
                "genre", value, "form", Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute));
    }

    private PaidMemberships.Payment payment(String payment) {
        return new PaidMemberships.Payment(
                payment, "prime", Tier.GOLD, Money.parse("USD 49.00"), Period.ofYears(1), true);
    }

    private void buy(String order, String amount) {
        lead(() -> purchases.accept(
                new PurchaseOrder(order + ref, ref, clock.instant(), Money.parse("USD " + amount), null, List.of()),
                Mode.LIVE));
    }

    /** As if the member had stood there for a year, and the period had been over for so long. */
    private void stand(Tier tier, Duration over) {
        Instant end = clock.instant().minus(over);
        database.sql("update member set tier = :tier, period_start = :start, period_end = :end where customer_id = :id")
                .set("id", customer)
                .set("tier", tier)
                .set("start", end.minus(Duration.ofDays(365)))
                .set("end", end)
                .update();
        database.sql("insert into member_tier (id, customer_id, tier, since, reason)"
                        + " values (:id, :customer, :tier, :since, 'SPENDING')")
                .set("id", Ids.next())
                .set("customer", customer)
                .set("tier", tier)
                .set("since", clock.instant())
                .update();
    }

    private void review() {
        LocalDate day = someDay();
        as(Actor.SYSTEM, () -> review.review(day, clock.instant()));
    }

    /** A day that no other review is about. */
    private static LocalDate someDay() {
        return LocalDate.of(2100, 1, 1).plusDays(Math.floorMod(Ids.next().hashCode(), 3_000_000));
    }

    private TierStatus status() {
        return lead(() -> tiers.status(customer)).orElseThrow();
    }

    private java.util.Set<Benefit> benefits(Instant at) {
        return lead(() -> tiers.benefits(customer, at));
    }

    private List<Tier> changes() {
        return heard.of(TierChanged.class, customer, TierChanged::customerId).stream()
                .map(TierChanged::to)
                .toList();
    }
}
