package app.huike.lifecycle.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.story.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may happen to a new customer, each as one story on virtual time. */
class WelcomeProcessTest {

    @RegisterExtension
    final WelcomeStory anna = new WelcomeStory();

    @Test
    void coupon_that_is_used_early_ends_the_welcome() {
        Journey journey = anna.buys("49.90");
        anna.after("PT1H59M");
        assertThat(anna.coupons.grants()).isEmpty();
        anna.after("PT1M");
        assertThat(anna.coupons.only().offer()).isEqualTo("welcome-10-off");
        assertThat(anna.post.templates()).containsExactly("welcome");
        anna.after("P3D");
        anna.redeems();
        assertThat(journey.end()).contains("endEvent_redeemed");
        anna.after("P60D");
        assertThat(anna.post.templates()).containsExactly("welcome");
        assertThat(anna.tasks.of("welcome-call")).isEmpty();
    }

    @Test
    void customer_who_does_not_use_the_coupon_is_called() {
        Journey journey = anna.buys("60.00");
        anna.after("PT2H");
        anna.after("P14D");
        assertThat(journey.isAt()).containsExactly("userTask_callCustomer");
        anna.finishes("welcome-call", "reached-well");
        assertThat(journey.isAt()).containsExactly("timer_couponEnds");
        anna.after("P20D");
        assertThat(anna.post.templates()).containsExactly("welcome", "welcome-reminder");
        assertThat(journey.end()).contains("endEvent_expired");
    }
}
