package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.Stages;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.risk.ChurnWarnings;
import app.huike.crm.risk.RiskFactor;
import app.huike.crm.risk.RiskScore;
import app.huike.crm.risk.RiskSource;
import app.huike.crm.risk.RiskView;
import app.huike.crm.risk.Risks;
import app.huike.crm.security.Actor;
import app.huike.lifecycle.journeys.JourneyView;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.lifecycle.sweep.Sweeps;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** One open warning for each customer, ten for each owner, none of who objects; on the real engine, clock and database. */
class ChurnIT extends InContainer {

    private static final List<RiskFactor> FACTORS = List.of(RiskFactor.SMALLER_BASKETS, RiskFactor.SILENCE);

    @Inject
    private Risks risks;

    @Inject
    private ChurnWarnings warnings;

    @Inject
    private Customers customers;

    @Inject
    private Purchases purchases;

    @Inject
    private Stages stages;

    @Inject
    private Journeys journeys;

    @Inject
    private Sweeps sweeps;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    private final String ref = "CH-" + Ids.next();

    @Test
    void ofManyScoresAtOnceOneOpensAWarningWithItsFactorsAndTheCustomerIsAtRisk() {
        UUID customer = buyer(ref, "40.00", 10);
        List<Object> outcomes = atOnce(12, i -> risks.tell(ref, new BigDecimal("0.9"), FACTORS, null));
        assertThat(outcomes).allMatch(RiskView.class::isInstance);
        assertThat(runs(customer)).hasSize(1);
        RiskView risk = lead(() -> risks.of(customer));
        assertThat(risk.warning().factors()).isEqualTo(FACTORS);
        assertThat(risk.warning().score()).isEqualByComparingTo("0.9");
        time.advance(Duration.ofMinutes(1));
        assertThat(stage(customer)).isEqualTo(Stage.AT_RISK);

        tell("0.1");
        tell("0.95");
        assertThat(runs(customer)).as("open already").hasSize(1);
        buy(ref, "20.00", clock.instant(), Mode.LIVE);
        time.advance(Duration.ofMinutes(1));
        assertThat(stage(customer)).isNotEqualTo(Stage.AT_RISK);
        assertThat(lead(() -> risks.of(customer)).warning()).isNull();
    }

    @Test
    void whoObjectsIsForgottenAndNotScoredBeforeHeAllowsIt() {
        UUID customer = buyer(ref, "40.00", 10);
        tell("0.9");
        lead(() -> risks.object(ref));
        time.advance(Duration.ofMinutes(1));
        RiskView risk = lead(() -> risks.of(customer));
        assertThat(risk.score()).isNull();
        assertThat(risk.warning()).isNull();
        assertThat(risk.objectedAt()).isNotNull();
        assertThat(stage(customer)).isNotEqualTo(Stage.AT_RISK);
        assertThat(runs(customer)).extracting(JourneyView::outcome).containsExactly("objected");
        assertRefused(LEAD, "PROFILING_OBJECTED", () -> tell("0.9"));
        lead(() -> risks.allow(ref));
        assertThat(tell("0.2").score().score()).isEqualByComparingTo("0.2");
    }

    @Test
    void anOlderScoreChangesNothing() {
        buyer(ref, "40.00", 10);
        Instant now = clock.instant();
        lead(() -> risks.tell(ref, new BigDecimal("0.3"), FACTORS, now));
        RiskView risk = lead(() -> risks.tell(ref, new BigDecimal("0.9"), FACTORS, now.minusSeconds(60)));
        assertThat(risk.score().score()).isEqualByComparingTo("0.3");
        assertThat(risk.warning()).isNull();
    }

    @Test
    void anOwnerIsAskedAboutTenAtMostTheMostValuableFirstHoweverManyComeAtOnce() {
        List<UUID> twelve = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String one = "CH-" + Ids.next();
            UUID customer = buyer(one, (90_000 + i) + ".00", 10);
            database.sql("update customer set team = :team where id = :id")
                    .set("team", "team-" + ref)
                    .set("id", customer)
                    .update();
            assertThat(as(Actor.SYSTEM, () -> warnings.open(customer, score()))).isTrue();
            twelve.add(customer);
        }
        List<Object> answers = atOnce(12, i -> as(Actor.SYSTEM, () -> warnings.turn(twelve.get(i), 100, 10)));
        assertThat(answers).filteredOn("ASK"::equals).hasSizeLessThanOrEqualTo(10);
        twelve.forEach(customer -> as(Actor.SYSTEM, () -> warnings.turn(customer, 100, 10)));
        assertThat(twelve.stream()
                        .filter(customer ->
                                lead(() -> risks.of(customer)).warning().askedAt() != null))
                .hasSize(10);
    }

    @Test
    void whoIsAmongTheBestIsReckonedOnceADayAndAnewOnTheNext() {
        UUID customer = buyer(ref, "200000.00", 10);
        assertThat(as(Actor.SYSTEM, () -> warnings.open(customer, score()))).isTrue();
        assertThat(turn(customer)).isEqualTo("ASK");
        for (int i = 0; i < 25; i++) {
            buyer("CH-" + Ids.next(), "300000.00", 10);
        }
        assertThat(turn(customer)).as("the same day").isEqualTo("ASK");
        time.advance(Duration.ofDays(1));
        assertThat(turn(customer)).as("the next day").isEqualTo("NOT_AMONG_BEST");
    }

    @Test
    void sweepFindsWhoIsSilentForMostOfTheTimeToLapsed() {
        long before = due();
        buyer(ref, "40.00", 104);
        assertThat(due()).as("not yet: 105 of 150 days").isEqualTo(before);
        buyer("CH-" + Ids.next(), "40.00", 106);
        assertThat(due()).isEqualTo(before + 1);
        buyer("CH-" + Ids.next(), "40.00", 151);
        assertThat(due()).as("lapsed").isEqualTo(before + 1);
    }

    /** Of the best two of a hundred, a share that nobody else here asks for. */
    private String turn(UUID customer) {
        return as(Actor.SYSTEM, () -> warnings.turn(customer, 2, 1_000));
    }

    private RiskScore score() {
        return new RiskScore(new BigDecimal("0.8"), FACTORS, clock.instant(), RiskSource.RULE);
    }

    private RiskView tell(String score) {
        return lead(() -> risks.tell(ref, new BigDecimal(score), FACTORS, null));
    }

    private long due() {
        return as(Actor.SYSTEM, () -> sweeps.dryRun("churn-warning")).due();
    }

    private Stage stage(UUID customer) {
        return as(Actor.SYSTEM, () -> stages.of(customer)).stage();
    }

    private List<JourneyView> runs(UUID customer) {
        return as(Actor.SYSTEM, () -> journeys.of(customer)).stream()
                .filter(run -> run.process().equals("churn-warning"))
                .toList();
    }

    /** Of somebody who bought once, so many days ago. */
    private UUID buyer(String customer, String amount, int daysAgo) {
        buy(customer, amount, clock.instant().minus(Duration.ofDays(daysAgo)), Mode.HISTORY);
        return lead(() -> customers.ensure(customer));
    }

    private void buy(String customer, String amount, Instant at, Mode mode) {
        lead(() -> purchases.accept(
                new PurchaseOrder("P-" + Ids.next(), customer, at, Money.parse("USD " + amount), null, List.of()),
                mode));
    }
}
