package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.MARKETING;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Consents;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.CustomerMerges;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.Stages;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
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
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Two customers become one, whatever they have and whoever comes in between. */
class MergesIT extends InContainer {

    @Inject
    private CustomerMerges merges;

    @Inject
    private Customers customers;

    @Inject
    private Consents consents;

    @Inject
    private Purchases purchases;

    @Inject
    private Stages stages;

    @Inject
    private PointsLedger points;

    @Inject
    private PointsStatements statements;

    @Inject
    private Memberships memberships;

    @Inject
    private Tiers tiers;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    @Inject
    private People people;

    private final String goes = "G-" + Ids.next();
    private final String stays = "S-" + Ids.next();

    @Test
    void whateverTheyHaveItIsTheSumAndTheOneFunctionGivesTheStage() {
        Random random = new Random(20261129);
        for (int round = 0; round < 6; round++) {
            String from = goes + "-" + round;
            String into = stays + "-" + round;
            String both = "B-" + Ids.next();
            List.of(from, into, both).forEach(ref -> lead(() -> customers.ensure(ref)));
            long sum = 0;
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                Instant at = daysAgo(5 + random.nextInt(500));
                String amount = 10 + random.nextInt(90) + ".00";
                String whose = random.nextBoolean() ? from : into;
                bought(whose, whose + "-" + i, at, amount, Mode.HISTORY);
                bought(both, both + "-" + i, at, amount, Mode.HISTORY);
                sum += earned(whose, 1 + random.nextInt(900), "E-" + i);
            }
            merge(from, into);
            UUID one = lead(() -> customers.ensure(into));
            UUID model = lead(() -> customers.ensure(both));
            assertThat(balance(one)).isEqualTo(sum);
            assertThat(balance(lead(() -> customers.get(from)).id())).isEqualTo(sum);
            assertThat(lead(() -> stages.of(one)).stage())
                    .isEqualTo(lead(() -> stages.of(model)).stage());
            assertThat(bought(one)).isEqualTo(bought(model));
            assertThat(past(one)).isEqualTo(past(model));
        }
    }

    @Test
    void oneMembershipWithTheOlderNumberAndTheHigherTier() {
        UUID into = lead(() -> customers.ensure(stays));
        lead(() -> customers.ensure(goes));
        String older =
                lead(() -> memberships.enrol(goes, "till", List.of())).member().number();
        lead(() -> memberships.enrol(stays, "till", List.of()));
        bought(goes, "P1" + goes, clock.instant(), "320.00", Mode.LIVE);
        bought(stays, "P1" + stays, clock.instant(), "160.00", Mode.LIVE);
        assertThat(lead(() -> tiers.at(into, clock.instant()))).contains(Tier.SILVER);
        merge(goes, stays);
        assertThat(lead(() -> memberships.get(into)).orElseThrow().number()).isEqualTo(older);
        assertThat(lead(() -> tiers.at(into, clock.instant()))).contains(Tier.GOLD);
        assertThat(lead(() -> memberships.withNumber(older))).contains(into);
        assertThat(count("member where left_at is null and customer_id in"
                        + " (select id from customer where ref in (:goes, :stays))"))
                .isEqualTo(1);
    }

    @Test
    void theStrictestConsentHoldsAndNoSyncOverturnsIt() {
        Instant early = daysAgo(20);
        ConsentStatement yes = said(Channel.EMAIL, ConsentState.GRANTED, daysAgo(1));
        customer(goes, "a-" + goes, "+12025550188", said(Channel.EMAIL, ConsentState.WITHDRAWN, early));
        customer(stays, "b-" + stays, null, yes);
        does(() -> consents.state(goes, said(Channel.PHONE, ConsentState.GRANTED, early)));
        assertThat(lead(() -> merges.preview(goes, stays)).lost()).hasSize(1);
        merge(goes, stays);
        UUID into = lead(() -> customers.get(stays)).id();
        assertThat(consent(into, Channel.EMAIL)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(consent(into, Channel.PHONE)).as("came with its number").isEqualTo(ConsentState.GRANTED);
        does(() -> consents.state(stays, yes));
        does(() -> consents.state(goes, yes));
        assertThat(consent(into, Channel.EMAIL)).isEqualTo(ConsentState.WITHDRAWN);
        does(() -> consents.state(goes, said(Channel.EMAIL, ConsentState.GRANTED, clock.instant())));
        assertThat(consent(into, Channel.EMAIL)).as("said later than both").isEqualTo(ConsentState.GRANTED);
    }

    @Test
    void formerRefAnswersAsTheOther() {
        bought(goes, "P" + goes, daysAgo(1), "30.00", Mode.LIVE);
        lead(() -> customers.ensure(stays));
        merge(goes, stays);
        assertThat(lead(() -> customers.get(goes)).ref()).isEqualTo(stays);
        assertThat(lead(() -> customers.find(goes, PageRequest.first())).items())
                .isEmpty();
        UUID into = lead(() -> customers.get(stays)).id();
        Instant at = clock.instant();
        bought(goes, "P2" + goes, at, "31.00", Mode.LIVE);
        assertThat(bought(goes, "P2" + goes, at, "31.00", Mode.LIVE))
                .as("the same again")
                .isFalse();
        assertThat(bought(stays, "P2" + goes, at, "31.00", Mode.LIVE)).isFalse();
        assertThat(bought(into)).isEqualTo(2);
        does(() -> customers.erase(stays));
        assertRefused(LEAD, "CUSTOMER_ERASED", () -> customers.get(goes));
    }

    @Test
    void manyMergesAndPurchasesAtOnceAreOneMergeAndAllPurchases() {
        UUID from = lead(() -> customers.ensure(goes));
        UUID into = lead(() -> customers.ensure(stays));
        Instant at = clock.instant();
        List<Object> outcomes = atOnce(24, i -> switch (i % 3) {
            case 0 -> merges.merge(goes, stays, "the same card");
            case 1 -> bought(goes, goes + "-" + i, at, "12.00", Mode.LIVE);
            default -> bought(stays, stays + "-" + i, at, "12.00", Mode.LIVE);
        });
        assertThat(outcomes).noneMatch(Throwable.class::isInstance);
        assertThat(bought(into)).isEqualTo(16);
        assertThat(count("purchase where customer_id = '" + from + "'")).isZero();
        assertThat(count("audit_entry where action = 'CUSTOMERS_MERGED' and subject = :goes"))
                .isEqualTo(1);
        assertThat(count("purchase where told_first and customer_id = '" + into + "'"))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void bothWaysAtOnceIsOneMerge() {
        lead(() -> customers.ensure(goes));
        lead(() -> customers.ensure(stays));
        List<Object> outcomes =
                atOnce(12, i -> i % 2 == 0 ? merges.merge(goes, stays, null) : merges.merge(stays, goes, null));
        assertThat(outcomes).filteredOn(Throwable.class::isInstance).hasSize(6).allSatisfy(refused -> assertThat(
                        ((Refused) refused).code())
                .isEqualTo("MERGE_ITSELF"));
    }

    @Test
    void chainsAreFollowedAndWhatCannotBeIsRefused() {
        String third = "T-" + Ids.next();
        List.of(goes, stays, third).forEach(ref -> lead(() -> customers.ensure(ref)));
        assertRefused(LEAD, "MERGE_ITSELF", () -> merges.merge(goes, goes, null));
        assertRefused(LEAD, "CUSTOMER_UNKNOWN", () -> merges.merge(goes, "nobody", null));
        assertRefused(LEAD, "FIELD_INVALID", () -> merges.merge(goes, stays, "x".repeat(201)));
        assertRefused(MARKETING, "NOT_FOUND", () -> merges.merge(goes, stays, null));
        assertRefused(people.accountManager("main"), "NOT_FOUND", () -> merges.preview(goes, stays));
        merge(goes, stays);
        merge(goes, stays);
        assertRefused(LEAD, "CUSTOMER_MERGED", () -> merges.merge(goes, third, null));
        assertRefused(LEAD, "CUSTOMER_MERGED", () -> merges.merge(third, goes, null));
        assertRefused(LEAD, "CUSTOMER_MERGED", () -> merges.preview(goes, stays));
        assertRefused(LEAD, "MERGE_ITSELF", () -> merges.merge(stays, goes, null));
        as(people.person(Role.ADMIN, "main", null), () -> merges.merge(stays, third, "same card"));
        assertThat(lead(() -> customers.get(goes)).ref()).isEqualTo(third);
        String gone = "E-" + Ids.next();
        lead(() -> customers.ensure(gone));
        does(() -> customers.erase(gone));
        assertRefused(LEAD, "CUSTOMER_ERASED", () -> merges.merge(gone, third, null));
        assertRefused(LEAD, "CUSTOMER_ERASED", () -> merges.merge(third, gone, null));
    }

    private void merge(String from, String into) {
        lead(() -> merges.merge(from, into, "the same card"));
    }

    private static void does(Runnable deed) {
        lead(() -> {
            deed.run();
            return null;
        });
    }

    private boolean bought(String whose, String ref, Instant at, String amount, Mode mode) {
        PurchaseOrder order = new PurchaseOrder(ref, whose, at, Money.parse("USD " + amount), null, List.of());
        return lead(() -> purchases.accept(order, mode)).created();
    }

    private long earned(String whose, int amount, String cause) {
        UUID id = lead(() -> customers.get(whose)).id();
        as(
                Actor.SYSTEM,
                () -> points.earn(new PointsEarning(
                        id, LoyaltyCurrency.POINTS, amount, "test", cause, null, null, clock.instant(), false)));
        return amount;
    }

    private long balance(UUID id) {
        return lead(() -> statements.balance(id, LoyaltyCurrency.POINTS)).balance();
    }

    private int bought(UUID id) {
        return lead(() -> purchases.bought(List.of(id))).get(id).kept();
    }

    /** Stages with the days on which they began; the first one begins when the record was made. */
    private List<String> past(UUID id) {
        List<String> past = new ArrayList<>();
        lead(() -> stages.history(id))
                .forEach(step -> past.add(step.stage() + " " + step.since().truncatedTo(ChronoUnit.DAYS)));
        return past;
    }

    private ConsentState consent(UUID id, Channel channel) {
        return lead(() -> customers.recipient(id, channel, Purpose.MARKETING)).consent();
    }

    private void customer(String ref, String mail, String phone, ConsentStatement said) {
        lead(() -> customers.put(new CustomerChange(
                ref,
                Change.to("Anna " + ref),
                Change.to(mail.toLowerCase() + "@example.com"),
                phone == null ? Change.none() : Change.to(phone),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of(said))));
    }

    private static ConsentStatement said(Channel channel, ConsentState state, Instant at) {
        return new ConsentStatement(Purpose.MARKETING, channel, state, "checkout", "1", at);
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private long count(String what) {
        var query = database.sql("select count(*) as n from " + what);
        if (what.contains(":goes")) {
            query.set("goes", goes);
        }
        if (what.contains(":stays")) {
            query.set("stays", stays);
        }
        return query.one(row -> row.number("n")).orElseThrow();
    }
}
