package app.huike.lifecycle.membershiprenewal;

import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a member is told before a membership that she pays for ends, each as one story on virtual time. Together they pass every element. */
class RenewalProcessTest {

    private static final int STORIES = 7;

    @RegisterExtension
    final RenewalStory anna = new RenewalStory();

    @BeforeEach
    void it_is_renewed_by_itself() {
        anna.isRenewed(true);
    }

    @AfterAll
    static void every_element_is_passed() {
        RenewalStory.VISITED.cover(STORIES, RenewalStory.DIAGRAM);
    }

    @Test
    void renewal_is_told_thirty_and_seven_days_before_without_marketing_consent() {
        for (Channel channel : Channel.values()) {
            anna.customers.withdraws(ANNA, Purpose.MARKETING, channel);
        }
        anna.isFound();
        assertThat(anna.told()).hasSize(1);
        assertThat(anna.said())
                .containsEntry("plan", "prime")
                .containsEntry("fee", Money.parse("USD 49.00"))
                .containsEntry("until", Instant.parse("2026-06-30T23:59:59Z"));
        anna.after("P30D");
        assertThat(anna.told()).hasSize(2).last().isEqualTo("2026-06-24 renews-soon");
        assertThat(anna.journey().end()).contains("endEvent_reminded");
    }

    @Test
    void end_is_told_in_other_words() {
        anna.isRenewed(false);
        anna.isFound();
        anna.after("P30D");
        assertThat(anna.told()).allMatch(told -> told.contains(" ends")).hasSize(2);
        assertThat(anna.journey().end()).contains("endEvent_reminded");
    }

    @Test
    void who_changes_her_mind_is_told_what_holds_then() {
        anna.isFound();
        anna.isRenewed(false);
        anna.after("P30D");
        assertThat(anna.told()).hasSize(2).last().isEqualTo("2026-06-24 ends-soon");
    }

    @Test
    void who_lengthens_it_is_not_told_again() {
        anna.isFound();
        anna.doesNotEndAnyMore();
        anna.after("P30D");
        assertThat(anna.told()).hasSize(1);
        assertThat(anna.journey().end()).contains("endEvent_settledMeanwhile");
    }

    @Test
    void what_does_not_end_any_more_is_no_news() {
        anna.doesNotEndAnyMore();
        anna.isFound();
        assertThat(anna.told()).isEmpty();
        assertThat(anna.journey().end()).contains("endEvent_noLongerEnds");
    }

    @Test
    void each_is_reminded_of_in_one_run() {
        anna.isFound();
        anna.isFound();
        assertThat(anna.begun()).isEqualTo(1);
    }

    @Test
    void erasure_ends_it() {
        anna.isFound();
        anna.isErased();
        assertThat(anna.journey().ended()).isTrue();
        anna.after("P60D");
        assertThat(anna.told()).hasSize(1);
    }
}
