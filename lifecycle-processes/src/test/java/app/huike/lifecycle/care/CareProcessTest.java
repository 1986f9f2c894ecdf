package app.huike.lifecycle.care;

import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.loyalty.Tier;
import app.huike.lifecycle.sandbox.Journey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may come of a customer's day, each as one story on virtual time. Together they pass every element of the diagram. */
class CareProcessTest {

    private static final int STORIES = 26;

    @RegisterExtension
    final CareStory anna = new CareStory();

    @AfterAll
    static void every_element_is_passed() {
        CareStory.VISITED.cover(STORIES, CareStory.DIAGRAM);
    }

    @Test
    void greeting_goes_out_at_half_past_nine_of_the_day() {
        Journey journey = anna.has("BIRTHDAY 2026-06-02");
        anna.after("PT24H");
        assertThat(anna.sent()).isEmpty();
        anna.after("PT31M");
        assertThat(anna.sent()).containsExactly("2026-06-02T09:30 care-birthday");
        assertThat(anna.withGift()).isFalse();
        assertThat(anna.coupons.grants()).isEmpty();
        assertThat(journey.end()).contains("endEvent_greeted");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Taipei, 2026-06-02T01:30",
        "America/Los_Angeles, 2026-06-02T16:30",
        "Pacific/Kiritimati, 2026-06-01T19:30",
        "Pacific/Pago_Pago, 2026-06-02T20:30",
        "Asia/Kathmandu, 2026-06-02T03:45"
    })
    void morning_is_that_of_the_customer(String zone, String moment) {
        anna.customers.livesIn(ANNA, zone);
        anna.has("BIRTHDAY 2026-06-02");
        anna.after("P2D");
        assertThat(anna.sent()).containsExactly(moment + " care-birthday");
    }

    @ParameterizedTest
    @CsvSource({
        "ANNIVERSARY, care-anniversary",
        "SPRING_FESTIVAL, care-spring-festival",
        "MID_AUTUMN, care-mid-autumn",
        "CHRISTMAS, care-christmas",
        "NEW_YEAR, care-new-year"
    })
    void every_occasion_has_words_of_its_own(String occasion, String template) {
        anna.has(occasion + " 2026-06-02");
        anna.after("P2D");
        assertThat(anna.post.templates()).containsExactly(template);
    }

    @Test
    void day_of_which_the_table_knows_nothing_is_not_greeted() {
        Journey journey = anna.has("QINGMING 2026-06-02");
        anna.after("P2D");
        assertThat(anna.sent()).isEmpty();
        assertThat(journey.end()).contains("endEvent_notGreeted");
    }

    @Test
    void found_on_the_day_itself_it_still_goes_out() {
        anna.has("BIRTHDAY 2026-06-01");
        anna.after("PT30M");
        assertThat(anna.sent()).containsExactly("2026-06-01T09:30 care-birthday");
    }

    @Test
    void where_the_day_is_over_already_nothing_is_sent_afterwards() {
        anna.customers.livesIn(ANNA, "Asia/Tokyo");
        Journey journey = anna.has("BIRTHDAY 2026-05-31");
        assertThat(journey.end()).contains("endEvent_dayOver");
        assertThat(anna.diary.entries()).contains("GREETING_SKIPPED TOO_LATE");
        assertThat(anna.sent()).isEmpty();
    }

    @Test
    void gold_gets_a_voucher_of_ten_for_thirty_days_with_the_birthday() {
        anna.customers.wasBorn(ANNA, "--06-02");
        anna.isMember(Tier.GOLD, 400, 20);
        anna.has("BIRTHDAY 2026-06-02");
        anna.after("P2D");
        assertThat(anna.withGift()).isTrue();
        assertThat(anna.coupons.only().discount().amount()).hasToString("USD 10.00");
        assertThat(Duration.between(
                        Instant.parse("2026-06-02T09:30:00Z"),
                        anna.coupons.only().validUntil()))
                .isBetween(Duration.ofDays(30), Duration.ofDays(31));
        assertThat(anna.coupons.grants().get(0).cause()).isEqualTo("care");
        assertThat(anna.coupons.grants().get(0).causeRef()).isEqualTo("2026");
    }

    @Test
    void one_gift_in_a_calendar_year() {
        anna.isMember(Tier.PLATINUM, 400, 20);
        anna.has("BIRTHDAY 2026-06-02");
        anna.has("ANNIVERSARY 2026-06-20");
        anna.has("BIRTHDAY 2027-01-03");
        anna.after("P30D");
        assertThat(anna.coupons.grants()).hasSize(1);
        assertThat(anna.withGift()).isFalse();
        anna.after("P200D");
        assertThat(anna.coupons.grants()).extracting(grant -> grant.causeRef()).containsExactly("2026", "2027");
    }

    @Test
    void anniversary_brings_the_gift_where_the_birthday_is_not_known() {
        anna.isMember(Tier.GOLD, 365, 20);
        anna.has("ANNIVERSARY 2026-06-02");
        anna.after("P2D");
        assertThat(anna.withGift()).isTrue();
    }

    @Test
    void and_none_where_it_is() {
        anna.customers.wasBorn(ANNA, "--11-30");
        anna.isMember(Tier.GOLD, 365, 20);
        anna.has("ANNIVERSARY 2026-06-02");
        anna.after("P2D");
        assertThat(anna.withGift()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SILVER, 400, 20", "GOLD, 28, 20", "GOLD, 400, 365"})
    void gift_needs_tier_membership_and_a_purchase(Tier tier, int memberFor, int boughtBefore) {
        anna.isMember(tier, memberFor, boughtBefore);
        anna.has("BIRTHDAY 2026-06-02");
        anna.after("P2D");
        assertThat(anna.withGift()).isFalse();
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void thirty_days_of_membership_and_a_purchase_365_days_ago_are_enough() {
        // one day before the greeting
        anna.isMember(Tier.GOLD, 29, 364);
        anna.has("BIRTHDAY 2026-06-02");
        anna.after("P2D");
        assertThat(anna.withGift()).isTrue();
    }

    @Test
    void without_consent_the_gift_stands_and_nothing_is_sent() {
        anna.customers.withdraws(ANNA, Purpose.MARKETING, Channel.EMAIL);
        anna.isMember(Tier.GOLD, 400, 20);
        Journey journey = anna.has("BIRTHDAY 2026-06-02");
        anna.after("P2D");
        assertThat(anna.coupons.grants()).hasSize(1);
        assertThat(anna.sent()).isEmpty();
        assertThat(journey.end()).contains("endEvent_dropped");
    }

    @Test
    void nothing_begins_while_a_complaint_is_open() {
        anna.arbitration.complaint(ANNA, true);
        assertThat(anna.isFound("BIRTHDAY 2026-06-02")).contains("FROZEN");
        assertThat(anna.begun()).isZero();
    }

    @Test
    void complaint_in_the_night_before_leaves_the_day_without_a_greeting() {
        Journey journey = anna.has("BIRTHDAY 2026-06-02");
        anna.arbitration.complaint(ANNA, true);
        anna.after("P2D");
        assertThat(journey.end()).contains("endEvent_noLeave");
        assertThat(anna.diary.entries()).contains("CONTACT_SKIPPED FROZEN");
        anna.arbitration.complaint(ANNA, false);
        anna.after("P30D");
        assertThat(anna.sent()).isEmpty();
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void once_for_an_occasion_and_year() {
        anna.has("BIRTHDAY 2026-06-02");
        anna.after("P2D");
        assertThat(anna.isFound("BIRTHDAY 2026-08-02")).isEmpty();
        assertThat(anna.begun()).isEqualTo(1);
        anna.has("BIRTHDAY 2027-06-02");
        assertThat(anna.begun()).isEqualTo(2);
    }

    @Test
    void erasure_ends_it() {
        Journey journey = anna.has("BIRTHDAY 2026-06-02");
        anna.isErased();
        assertThat(journey.ended()).isTrue();
        anna.after("P2D");
        assertThat(anna.sent()).isEmpty();
    }
}
