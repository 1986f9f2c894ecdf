package app.huike.inside;

import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.journey.NightlyStages;
import app.huike.crm.journey.PurchaseFacts;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageSweep;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
import app.huike.crm.journey.domain.StageBook;
import app.huike.crm.journey.domain.StageMarks;
import app.huike.crm.journey.domain.StagePolicy;
import app.huike.crm.journey.domain.StageRule;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StagesIT extends InContainer {
    private static final StagePolicy POLICY = new StagePolicy(
            Duration.ofDays(90),
            3,
            Duration.ofDays(90),
            Duration.ofDays(270),
            Duration.ofDays(150),
            Duration.ofDays(365));
    private static final StageRule RULE = new StageRule(POLICY);
    private static final Instant DAY_0 = Instant.parse("2022-02-03T04:05:06.789123Z");

    @Inject
    private Customers customers;

    @Inject
    private Stages stages;

    @Inject
    private StageBook book;

    @Inject
    private StageSweep sweep;

    @Inject
    private NightlyStages nightly;

    @Inject
    private JourneyLog log;

    @Inject
    private Shop shop;

    @Inject
    private CrmDatabase database;

    private final String prefix = "C-" + Ids.next();

    @Test
    void theSweepSaysInSqlWhatTheRuleSaysInJava() {
        Random random = new Random(20261121);
        Map<UUID, List<Instant>> kept = new HashMap<>();
        Map<UUID, StageMarks> marks = new HashMap<>();
        Instant now = day(700);
        for (UUID id : someCustomers(4_000)) {
            kept.put(id, randomPast(random, now));
            marks.put(
                    id,
                    new StageMarks(
                            random.nextInt(20) == 0,
                            random.nextInt(5) == 0,
                            random.nextInt(5) == 0,
                            random.nextInt(10) == 0));
        }
        lead(() -> {
            stages.place(kept);
            return null;
        });
        startAnew(marks);

        book.sweep(POLICY, now);

        Map<Stage, Integer> seen = new HashMap<>();
        Map<UUID, StageView> placed = lead(() -> stages.of(List.copyOf(kept.keySet())));
        kept.forEach((id, purchases) -> {
            PurchaseFacts facts = StageRule.facts(purchases);
            Stage expected = RULE.at(facts, marks.get(id), now);
            // the sweep leaves alone whom only events move
            boolean moved = !marks.get(id).closed() && facts.kept() > 0;
            assertThat(placed.get(id).stage())
                    .as("%s %s", purchases, marks.get(id))
                    .isEqualTo(moved ? expected : Stage.PROSPECT);
            seen.merge(placed.get(id).stage(), 1, Integer::sum);
        });
        assertThat(seen)
                .containsKeys(
                        Stage.PROSPECT, Stage.NEW, Stage.ACTIVE, Stage.LOYAL, Stage.AT_RISK, Stage.LAPSED, Stage.LOST);
        assertThat(openHistoryThatDiffers()).isZero();
        assertThat(book.sweep(POLICY, now)).as("a second sweep").isZero();
    }

    /** Everybody is made a prospect, however he was placed, so that the sweep has to move them all. */
    private void startAnew(Map<UUID, StageMarks> marks) {
        database.sql("update customer_stage_history set stage = 'PROSPECT' where until is null and customer_id ="
                        + " any (cast(:ids as uuid[]))")
                .set("ids", marks.keySet())
                .update();
        database.sql("update customer_stage set stage = 'PROSPECT', since = '2020-01-01T00:00:00Z' where customer_id ="
                        + " any (cast(:ids as uuid[]))")
                .set("ids", marks.keySet())
                .update();
        marks.forEach(book::mark);
    }

    @Test
    void purchasesThatComeOneByOneLeadTheSameWayAsThePastLoadedAtOnce() {
        Random random = new Random(11);
        for (UUID id : someCustomers(40)) {
            List<Instant> kept = randomPast(random, day(700));
            for (int i = 0; i < kept.size(); i++) {
                List<Instant> sofar = kept.subList(0, i + 1);
                lead(() -> stages.follow(id, sofar, sofar.get(sofar.size() - 1), "PURCHASE"));
            }
            List<StageView> oneByOne = lead(() -> stages.history(id));
            lead(() -> {
                stages.place(Map.of(id, kept));
                return null;
            });
            assertThat(lead(() -> stages.history(id))).as("%s", kept).isEqualTo(oneByOne);
        }
    }

    @Test
    void aSweepRunsOnceADay() {
        LocalDate day = LocalDate.of(2099, 1, 1).plusDays(Math.floorMod(prefix.hashCode(), 100_000));
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(People.atOnce(4, i -> sweep.sweep(day, now)))
                .filteredOn(Boolean.TRUE::equals)
                .hasSize(1);
        assertThat(sweep.sweep(day, now)).isFalse();
    }

    @Test
    void theNightFallsInTheShopsZone() {
        Instant evening =
                LocalDate.of(2026, 3, 1).atTime(22, 0).atZone(shop.zone()).toInstant();
        Instant night =
                LocalDate.of(2026, 3, 2).atTime(3, 0).atZone(shop.zone()).toInstant();
        assertThat(nightly.nextDueAfter(evening)).contains(night);
        assertThat(nightly.nextDueAfter(night)).contains(night.plus(Duration.ofDays(1)));
        assertThat(nightly.nextDueAfter(night.minusMillis(1))).contains(night);
    }

    @Test
    void flagsCloseAndOpenAgain() {
        lead(() -> customers.ensure(prefix));
        UUID id = lead(() -> customers.idOf(prefix)).orElseThrow();
        flag(Set.of("blocked"));
        assertThat(lead(() -> stages.of(id)).stage()).isEqualTo(Stage.CLOSED);
        flag(Set.of());
        assertThat(lead(() -> stages.of(id)).stage()).isEqualTo(Stage.PROSPECT);
        assertThat(lead(() -> log.since(Instant.EPOCH, 100_000)).stream()
                        .filter(line -> line.customerId().equals(id))
                        .map(JourneyEntry::detail))
                .containsExactly(
                        Map.of("from", "PROSPECT", "to", "CLOSED"), Map.of("from", "CLOSED", "to", "PROSPECT"));
    }

    private void flag(Set<String> flags) {
        lead(() -> {
            customers.flag(prefix, flags);
            return null;
        });
    }

    private int openHistoryThatDiffers() {
        return database.sql("select count(*) as n from customer_stage s join customer c on c.id = s.customer_id"
                        + " left join customer_stage_history h on h.customer_id = s.customer_id and h.until is null"
                        + " where c.ref like :prefix || '%' and (h.stage is distinct from s.stage)")
                .set("prefix", prefix)
                .one(row -> row.integer("n"))
                .orElseThrow();
    }

    private List<UUID> someCustomers(int many) {
        List<UUID> ids = new ArrayList<>();
        List<String> refs = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ids.add(Ids.next());
            refs.add(prefix + "-" + i);
        }
        database.sql("insert into customer (id, ref, created_at) select x.id, x.ref, :at from"
                        + " unnest(cast(:ids as uuid[]), cast(:refs as text[])) as x (id, ref)")
                .set("ids", ids)
                .set("refs", refs)
                .set("at", Instant.parse("2026-01-01T00:00:00Z"))
                .update();
        return ids;
    }

    private static List<Instant> randomPast(Random random, Instant now) {
        List<Instant> kept = new ArrayList<>();
        int purchases = random.nextInt(9);
        int rhythm = 1 + random.nextInt(150);
        Instant at = now.minus(Duration.ofDays(random.nextInt(500))).minusNanos(1_000L * random.nextInt(1_000_000_000));
        for (int i = 0; i < purchases; i++) {
            kept.add(0, at);
            at = at.minusSeconds((long) random.nextInt(2 * rhythm * 86_400));
        }
        return kept;
    }

    private static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }
}
