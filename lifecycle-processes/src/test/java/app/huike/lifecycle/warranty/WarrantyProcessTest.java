package app.huike.lifecycle.warranty;

import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a customer is told of what she owns, each as one story on virtual time. Together they pass every element of the diagram. */
class WarrantyProcessTest {

    private static final int STORIES = 4;

    @RegisterExtension
    final WarrantyStory anna = new WarrantyStory();

    @AfterAll
    static void every_element_is_passed() {
        WarrantyStory.VISITED.cover(STORIES, WarrantyStory.DIAGRAM);
    }

    @Test
    void end_of_the_warranty_is_told_without_marketing_consent() {
        for (Channel channel : Channel.values()) {
            anna.customers.withdraws(ANNA, Purpose.MARKETING, channel);
        }
        assertThat(anna.isFound("ENDING")).isEmpty();
        anna.time.runDue();
        assertThat(anna.post.templates()).containsExactly("warranty-ending");
        assertThat(anna.said())
                .containsEntry("product", "Coffee machine")
                .containsEntry("serial", "SN-1")
                .containsEntry("until", Instant.parse("2026-07-31T12:00:00Z"));
        assertThat(anna.journey().end()).contains("endEvent_toldEnding");
    }

    @Test
    void tip_after_half_a_year() {
        anna.isFound("TIP");
        anna.time.runDue();
        assertThat(anna.post.templates()).containsExactly("warranty-tip");
        assertThat(anna.journey().end()).contains("endEvent_toldTip");
    }

    @Test
    void each_is_told_once() {
        anna.isFound("ENDING");
        anna.isFound("TIP");
        anna.isFound("ENDING");
        anna.time.runDue();
        assertThat(anna.post.templates()).containsExactlyInAnyOrder("warranty-ending", "warranty-tip");
        assertThat(anna.begun()).isEqualTo(2);
    }

    @Test
    void nothing_begins_while_a_complaint_is_open() {
        anna.arbitration.complaint(ANNA, true);
        assertThat(anna.isFound("ENDING")).contains("FROZEN");
        assertThat(anna.begun()).isZero();
        anna.arbitration.complaint(ANNA, false);
        assertThat(anna.isFound("ENDING")).as("on another day").isEmpty();
    }
}
