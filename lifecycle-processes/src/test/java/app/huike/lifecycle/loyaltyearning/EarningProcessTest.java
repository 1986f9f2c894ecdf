package app.huike.lifecycle.loyaltyearning;

import static app.huike.lifecycle.loyaltyearning.EarningStory.line;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.Tier;
import app.huike.lifecycle.story.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a purchase earns, in real numbers. */
class EarningProcessTest {

    private static final int STORIES = 11;

    @RegisterExtension
    final EarningStory anna = new EarningStory();

    @AfterAll
    static void every_element_is_passed() {
        EarningStory.VISITED.cover(STORIES, EarningStory.DIAGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER, 129.99, 129, tier_member",
        "SILVER, 129.99, 162, tier_silver",
        "GOLD, 129.99, 194, tier_gold",
        "PLATINUM, 129.99, 259, tier_platinum",
        "SILVER, 0.80, 1, tier_silver",
        "PLATINUM, 99999999.99, 199999999, tier_platinum"
    })
    void one_point_for_one_times_the_tier_in_whole_points(Tier tier, String amount, long points, String rule) {
        anna.isIn(tier);
        anna.buys("USD " + amount);
        PointsEarning earned = anna.earnings().get(0);
        assertThat(earned.points()).isEqualTo(points);
        assertThat(earned.rule()).isEqualTo(rule);
        assertThat(earned.customerId()).isEqualTo(Story.ANNA);
        assertThat(earned.currency()).isEqualTo(LoyaltyCurrency.POINTS);
        assertThat(earned.cause()).isEqualTo("purchase");
        assertThat(earned.ref()).isEqualTo("P-1");
        assertThat(earned.purchaseRef()).as("whose refund takes it back").isEqualTo("P-1");
        assertThat(earned.since()).isEqualTo(anna.clock.instant());
        assertThat(earned.pending()).isTrue();
        assertThat(anna.journey().end()).contains("endEvent_pointsEarned");
    }

    @Test
    void cents_of_several_lines_add_up_before_they_are_cut_off() {
        anna.isIn(Tier.GOLD);
        anna.buys("USD 41.96", "music", line("jazz", 2, "10.49"), line(null, 2, "10.49"));
        assertThat(anna.earnings().get(0).points()).as("41.96 × 1.5 = 62.94").isEqualTo(62);
    }

    @Test
    void gift_cards_in_the_basket_earn_nothing_the_rest_does() {
        anna.isIn(Tier.MEMBER);
        anna.buys("USD 70.00", null, line("gift-card", 1, "50.00"), line("jazz", 1, "20.00"));
        assertThat(anna.earnings().get(0).points()).isEqualTo(20);
    }

    @Test
    void shipping_earns_nothing_the_goods_do() {
        anna.isIn(Tier.MEMBER);
        anna.buys("USD 25.99", "jazz", line("shipping", 1, "5.99"), line(null, 1, "20.00"));
        assertThat(anna.earnings().get(0).points()).isEqualTo(20);
    }

    @Test
    void what_earns_less_than_a_point_earns_nothing() {
        anna.isIn(Tier.MEMBER);
        anna.buys("USD 0.99");
        anna.buys("USD 50.00", "gift-card");
        assertThat(anna.earnings()).isEmpty();
        assertThat(anna.journey().end()).contains("endEvent_pointsEarned");
    }

    @Test
    void who_is_no_member_earns_nothing_and_neither_does_a_gift() {
        anna.buys("USD 20.00");
        anna.isIn(Tier.GOLD);
        anna.buys("USD 0.00");
        assertThat(anna.begun()).isZero();
    }

    @Test
    void another_currency_without_a_rate_earns_nothing_and_the_log_says_why() {
        anna.isIn(Tier.GOLD);
        anna.buys("EUR 20.00");
        assertThat(anna.begun()).isZero();
        assertThat(anna.diary.entries()).containsExactly("POINTS_NOT_EARNED CURRENCY_WITHOUT_RATE");
    }

    /** As a designer would write it: a row for a category and the days of a campaign above the row for all. */
    @ParameterizedTest
    @CsvSource({
        "jazz, 2026-11-08, 100",
        "jazz, 2026-11-09, 300",
        "jazz, 2026-11-11, 300",
        "jazz, 2026-11-12, 100",
        "rock, 2026-11-10, 100",
        ", 2026-11-10, 100",
        "gift-card, 2026-11-10, 0",
        "shipping, 2026-11-10, 0"
    })
    void campaign_of_a_category_holds_on_its_days(String category, String day, long points) throws IOException {
        String campaign = "<rule id=\"goods_jazzDays\"><inputEntry id=\"a\"><text>\"jazz\"</text></inputEntry>"
                + "<inputEntry id=\"b\"><text>[date(\"2026-11-09\")..date(\"2026-11-11\")]</text></inputEntry>"
                + "<outputEntry id=\"c\"><text>300</text></outputEntry></rule>";
        Map<String, Object> asked = new HashMap<>();
        asked.put("category", category);
        asked.put("boughtOn", day);
        DmnEngine tables =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        DmnDecisionResult said =
                tables.evaluateDecision(tables.parseDecision("points-of-goods", withFirst(campaign)), asked);
        assertThat(((Number) said.getSingleEntry()).longValue()).isEqualTo(points);
    }

    private static InputStream withFirst(String rule) throws IOException {
        try (InputStream shipped =
                EarningProcessTest.class.getResourceAsStream("/bpmn/loyalty-earning/points-of-goods.dmn")) {
            String table = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(
                    table.replaceFirst("<rule ", rule + "<rule ").getBytes(StandardCharsets.UTF_8));
        }
    }
}
