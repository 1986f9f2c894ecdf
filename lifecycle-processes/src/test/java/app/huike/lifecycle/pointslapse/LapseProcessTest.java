package app.huike.lifecycle.pointslapse;

import static app.huike.lifecycle.pointslapse.LapseStory.END;
import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.sandbox.Journey;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What customers are told before points lapse, each as one story on virtual time. Together they pass every element of the diagram. */
class LapseProcessTest {

    private static final int STORIES = 8;

    @RegisterExtension
    final LapseStory anna = new LapseStory();

    @AfterAll
    static void every_element_is_passed() {
        LapseStory.VISITED.cover(STORIES, LapseStory.DIAGRAM);
    }

    @Test
    void told_30_and_7_days_before_and_the_ledger_knows_it() {
        Journey lapse = anna.willLapse(300);
        assertThat(anna.told()).hasSize(1);
        assertThat(anna.saidLast())
                .containsEntry("points", 300L)
                .containsEntry("value", Money.parse("USD 3.00"))
                .containsEntry("end", Instant.parse("2026-06-30T23:59:59Z"));
        anna.after("P5D");
        assertThat(anna.ends.told.get(END)).isBefore(END.minus(Duration.ofDays(14)));
        anna.after("P20D");
        assertThat(anna.told()).hasSize(2).last().isEqualTo("2026-06-24 last-notice");
        assertThat(lapse.end()).contains("endEvent_toldOfLapse");
    }

    @Test
    void who_spends_them_hears_no_more() {
        Journey lapse = anna.willLapse(300);
        anna.ends.points = 0;
        anna.after("P30D");
        assertThat(anna.told()).hasSize(1);
        assertThat(lapse.ended()).isTrue();
    }

    @Test
    void who_spends_some_is_told_what_is_left() {
        anna.willLapse(300);
        anna.ends.points = 100;
        anna.after("P25D");
        assertThat(anna.saidLast()).containsEntry("points", 100L);
    }

    @Test
    void cash_back_and_stamps_are_told_with_the_points() {
        anna.ends.cents = 450;
        anna.ends.stamps = 4;
        anna.willLapse(300);
        assertThat(anna.told()).hasSize(1);
        assertThat(anna.saidLast())
                .containsEntry("points", 300L)
                .containsEntry("cashback", Money.parse("USD 4.50"))
                .containsEntry("stamps", 4L)
                .containsEntry("cashbackEnds", true)
                .containsEntry("stampsEnd", true);
    }

    @Test
    void cash_back_alone_is_told_as_cash_back() {
        anna.ends.cents = 450;
        anna.willLapse();
        assertThat(anna.saidLast())
                .containsEntry("cashback", Money.parse("USD 4.50"))
                .containsEntry("pointsEnd", false)
                .doesNotContainKeys("points", "value", "stamps");
        anna.after("P5D");
        assertThat(anna.ends.told).containsKey(END);
    }

    @Test
    void a_notice_that_has_not_gone_out_is_none() {
        anna.sending = false;
        anna.willLapse(300);
        anna.after("P5D");
        assertThat(anna.ends.told).isEmpty();
    }

    @Test
    void marketing_consent_does_not_matter() {
        for (Channel channel : Channel.values()) {
            anna.customers.withdraws(ANNA, Purpose.MARKETING, channel);
        }
        anna.willLapse(300);
        assertThat(anna.told()).hasSize(1);
    }

    @Test
    void erasure_ends_it() {
        Journey lapse = anna.willLapse(300);
        anna.isErased();
        assertThat(lapse.ended()).isTrue();
    }

    @Test
    void sweep_looks_ahead_as_far_as_the_diagram_says() {
        assertThat(anna.sweep().due()).contains("interval 'PT720H'");
    }
}
