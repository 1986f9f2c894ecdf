package app.huike.lifecycle.couponends;

import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Names;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a holder is told before a coupon ends, each as one story on virtual time. Together they pass every element of the diagram. */
class CouponEndProcessTest {

    private static final int STORIES = 12;

    @RegisterExtension
    final CouponEndStory anna = new CouponEndStory();

    @AfterAll
    static void every_element_is_passed() {
        CouponEndStory.VISITED.cover(STORIES, CouponEndStory.DIAGRAM);
    }

    @Test
    void told_once_and_not_used() {
        CouponView coupon = anna.holdsOne();
        assertThat(anna.isFound(coupon)).isEmpty();
        anna.isFound(coupon);
        assertThat(anna.post.templates()).containsExactly("coupon-ends");
        MessageRequest told = anna.post.sent().get(0).request();
        assertThat(told.purpose()).isEqualTo(Purpose.MARKETING);
        assertThat(told.model())
                .containsEntry("code", coupon.code())
                .containsEntry("end", coupon.validUntil())
                .containsEntry("from", true)
                .containsEntry("min", coupon.discount().minimumBasket());
        assertThat(anna.journey().isAt()).containsExactly("gateway_used");
        anna.after("P8D");
        assertThat(anna.journey().end()).contains("endEvent_notUsed");
        anna.isFound(coupon);
        assertThat(anna.begun()).as("once for a coupon, for good").isEqualTo(1);
    }

    @Test
    void gift_free_piece_and_cashback_are_told_as_well_without_a_basket_that_none_of_them_needs() {
        List.of(Benefit.gift("BOX", null), Benefit.freeItem("A-1"), Benefit.cashback(5, null))
                .forEach(benefit -> anna.isFound(anna.holds(benefit)));
        assertThat(anna.post.templates()).containsExactly("coupon-ends", "coupon-ends", "coupon-ends");
        assertThat(anna.post.sent())
                .allSatisfy(sent -> assertThat(sent.request().model())
                        .containsEntry("benefit", new Names("a tasting box", "试用装", "試用組"))
                        .containsEntry("from", false)
                        .doesNotContainKey("min"));
    }

    @Test
    void used_after_the_sweep_has_seen_it_nothing_is_said() {
        CouponView coupon = anna.holdsOne();
        anna.uses(coupon);
        anna.isFound(coupon);
        assertThat(anna.post.templates()).isEmpty();
        assertThat(anna.journey().end()).contains("endEvent_notTold");
    }

    @Test
    void used_afterwards_what_still_waits_is_stopped() {
        CouponView coupon = anna.holdsOne();
        anna.isFound(coupon);
        anna.uses(coupon);
        assertThat(anna.post.stopped()).containsExactly("REDEEMED");
        assertThat(anna.journey().end()).contains("endEvent_used");
    }

    @Test
    void another_coupon_that_is_used_changes_nothing() {
        anna.isFound(anna.holdsOne());
        anna.uses(anna.holds("run-2"));
        assertThat(anna.journey().ended()).isFalse();
    }

    @Test
    void each_of_two_coupons_is_told() {
        anna.isFound(anna.holds("run-1"));
        anna.isFound(anna.holds("run-2"));
        assertThat(anna.post.templates()).containsExactly("coupon-ends", "coupon-ends");
    }

    @Test
    void without_consent_nothing_is_written() {
        anna.customers.withdraws(ANNA, Purpose.MARKETING, Channel.EMAIL);
        anna.isFound(anna.holdsOne());
        assertThat(anna.post.suppressed()).containsExactly("coupon-ends");
        assertThat(anna.journey().end()).contains("endEvent_notTold");
    }

    @Test
    void who_was_written_to_enough_is_not_told() {
        anna.post.cannotSend("CAPPED");
        anna.isFound(anna.holdsOne());
        assertThat(anna.journey().end()).contains("endEvent_notTold");
    }

    @Test
    void taken_back_meanwhile_nothing_is_said() {
        CouponView coupon = anna.holdsOne();
        anna.coupons.revoke(coupon.id(), "MERGED");
        anna.isFound(coupon);
        assertThat(anna.post.templates()).isEmpty();
        assertThat(anna.journey().end()).contains("endEvent_notTold");
    }

    @Test
    void nothing_is_said_while_a_complaint_is_open() {
        CouponView coupon = anna.holdsOne();
        anna.arbitration.complaint(ANNA, true);
        assertThat(anna.isFound(coupon)).contains("FROZEN");
        anna.arbitration.complaint(ANNA, false);
        assertThat(anna.isFound(coupon)).as("on another day").isEmpty();
    }

    @Test
    void complaint_stops_what_still_waits() {
        anna.isFound(anna.holdsOne());
        anna.complains();
        assertThat(anna.post.stopped()).containsExactly("FROZEN");
    }

    @Test
    void sweep_goes_by_the_diagram_and_leaves_out_who_reminds_himself() {
        assertThat(anna.sweep().due())
                .contains("interval 'PT168H'", "interval 'PT72H'")
                .contains("not in ('welcome', 'referral', 'referral-thanks')");
    }
}
