package app.huike.lifecycle.referral;

import static app.huike.lifecycle.referral.ReferralStory.CLARA;
import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.loyalty.ReferralState;
import app.huike.crm.offer.CouponGrant;
import app.huike.lifecycle.sandbox.Journey;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may happen to a referral, each as one story on virtual time. Together they pass every element of the diagrams. */
class ReferralProcessTest {

    private static final int STORIES = 21;

    @RegisterExtension
    final ReferralStory anna = new ReferralStory();

    @AfterAll
    static void every_element_is_passed() {
        ReferralStory.VISITED.cover(STORIES, ReferralStory.REFERRAL, ReferralStory.THANKS);
    }

    @Test
    void both_are_rewarded_once_the_refund_period_is_over() {
        Journey referral = anna.comesAndBuys();
        anna.after("P29DT23H");
        assertThat(anna.coupons.grants()).as("not a day before").isEmpty();
        anna.after("PT1H");
        assertThat(referral.isAt()).containsExactly("gateway_reminder");
        assertThat(anna.journey().isAt()).containsExactly("gateway_reminder");
        assertThat(anna.coupons.grants()).extracting(CouponGrant::customerId).containsExactly(ANNA, CLARA);
        assertThat(anna.coupons.grants()).allSatisfy(grant -> {
            assertThat(grant.discount().amount()).isEqualTo(Money.parse("USD 10.00"));
            assertThat(grant.discount().minimumBasket()).isEqualTo(Money.parse("USD 30.00"));
            assertThat(grant.causeRef()).isEqualTo(ANNA.toString());
        });
        assertThat(anna.post.templates()).containsExactly("referral-referee", "referral-thanks");
        assertThat(anna.post.sent().get(1).request().customerId()).isEqualTo(CLARA);
        assertThat(anna.post.sent()).allMatch(sent -> sent.request().purpose() == Purpose.MARKETING);
        assertThat(anna.referrals.mostOfAYear()).as("said by the diagram").isEqualTo(10);
    }

    @Test
    void both_are_reminded_once_a_week_before_the_coupon_ends() {
        Journey referral = anna.comesAndBuys();
        anna.after("P30D");
        anna.after("P53D");
        assertThat(anna.post.templates()).as("not a day before").doesNotContain("referral-reminder");
        anna.after("P1D");
        assertThat(anna.post.templates())
                .containsExactly("referral-referee", "referral-thanks", "referral-reminder", "referral-reminder");
        assertThat(referral.end()).contains("endEvent_rewarded");
        assertThat(anna.journey().end()).contains("endEvent_thanked");
        anna.after("P10D");
        assertThat(anna.post.templates()).hasSize(4);
    }

    @Test
    void nobody_is_reminded_of_what_is_used() {
        Journey referral = anna.comesAndBuys();
        anna.after("P30D");
        anna.coupons.of(ANNA).forEach(anna::uses);
        assertThat(referral.end()).contains("endEvent_couponUsed");
        assertThat(anna.journey().isAt()).as("Clara has hers").containsExactly("gateway_reminder");
        anna.coupons.of(CLARA).forEach(anna::uses);
        assertThat(anna.journey().end()).contains("endEvent_couponUsed");
        anna.after("P60D");
        assertThat(anna.post.templates()).doesNotContain("referral-reminder");
    }

    @Test
    void without_consent_there_is_no_reminder() {
        anna.comesAndBuys();
        anna.after("P30D");
        anna.customers.withdraws(ANNA, Purpose.MARKETING, Channel.EMAIL);
        anna.after("P54D");
        assertThat(anna.post.suppressed()).containsExactly("referral-reminder");
        assertThat(anna.post.templates()).endsWith("referral-thanks", "referral-reminder");
    }

    @Test
    void who_came_by_no_code_starts_nothing() {
        anna.buys("40.00");
        assertThat(anna.begun()).isZero();
    }

    @Test
    void purchase_that_is_too_small_ends_it_at_once() {
        anna.usesTheCode();
        Journey referral = anna.buys("19.99");
        assertThat(referral.end()).contains("endEvent_noReward");
        assertThat(anna.diary.entries()).contains("REFERRAL_ENDED TOO_SMALL");
    }

    @Test
    void purchase_of_exactly_the_least_is_enough() {
        anna.usesTheCode();
        anna.buys("20.00");
        anna.after("P30D");
        assertThat(anna.coupons.grants()).hasSize(2);
    }

    @Test
    void refund_in_between_ends_it_without_reward() {
        Journey referral = anna.comesAndBuys();
        anna.after("P29D");
        anna.getsBack("40.00");
        assertThat(referral.end()).contains("endEvent_voided");
        assertThat(anna.diary.entries()).contains("REFERRAL_ENDED PURCHASE_REFUNDED");
        anna.after("P30D");
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void part_refund_counts_what_is_left() {
        Journey referral = anna.comesAndBuys();
        anna.getsBack("20.01");
        assertThat(referral.ended()).isFalse();
        anna.after("P30D");
        assertThat(referral.end()).contains("endEvent_noReward");
        assertThat(anna.diary.entries()).contains("REFERRAL_ENDED TOO_SMALL");
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void refund_after_the_reward_takes_nothing_back() {
        Journey referral = anna.comesAndBuys();
        anna.after("P30D");
        anna.getsBack("40.00");
        anna.after("P60D");
        assertThat(referral.end()).contains("endEvent_rewarded");
        assertThat(anna.referrals.state()).isEqualTo(ReferralState.REWARDED);
    }

    @Test
    void earlier_purchase_that_is_found_ends_it() {
        Journey referral = anna.comesAndBuys();
        anna.turnsOutToHaveBoughtBefore();
        assertThat(referral.end()).contains("endEvent_voided");
        assertThat(anna.diary.entries()).contains("REFERRAL_ENDED EARLIER_PURCHASE");
    }

    @Test
    void same_contact_data_is_held_for_the_lead_who_lets_it_pass() {
        anna.customers.sameAs(ANNA, CLARA);
        Journey referral = anna.comesAndBuys();
        assertThat(referral.isAt()).containsExactly("userTask_reviewReferral");
        anna.after("P2D");
        anna.finishes("referral-review", "approve");
        assertThat(referral.isAt()).containsExactly("timer_refundPeriod");
        anna.after("P28D");
        assertThat(anna.coupons.grants()).hasSize(2);
    }

    @Test
    void review_that_takes_longer_than_the_refund_period_rewards_at_once() {
        anna.customers.sameAs(ANNA, CLARA);
        Journey referral = anna.comesAndBuys();
        anna.after("P40D");
        assertThat(anna.coupons.grants()).isEmpty();
        anna.finishes("referral-review", "approve");
        assertThat(referral.isAt()).containsExactly("gateway_reminder");
    }

    @Test
    void lead_refuses() {
        anna.customers.sameAs(ANNA, CLARA);
        Journey referral = anna.comesAndBuys();
        anna.finishes("referral-review", "refuse");
        assertThat(referral.end()).contains("endEvent_refused");
        assertThat(anna.diary.entries()).contains("REFERRAL_ENDED REVIEW_REFUSED");
        anna.after("P60D");
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void nobody_decides_for_sixty_days_then_nobody_is_rewarded() {
        anna.customers.sameAs(ANNA, CLARA);
        Journey referral = anna.comesAndBuys();
        anna.after("P59DT23H");
        assertThat(referral.isAt()).as("not an hour before").containsExactly("userTask_reviewReferral");
        anna.after("PT1H");
        assertThat(referral.end()).contains("endEvent_undecided");
        assertThat(anna.tasks.open("referral-review")).isEmpty();
        assertThat(anna.diary.entries()).contains("REFERRAL_ENDED NOT_DECIDED");
        assertThat(anna.referrals.state()).isEqualTo(ReferralState.ENDED);
        anna.after("P60D");
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void clash_that_shows_later_is_held_as_well() {
        Journey referral = anna.comesAndBuys();
        anna.after("P10D");
        anna.customers.sameAs(ANNA, CLARA);
        anna.after("P20D");
        assertThat(referral.isAt()).containsExactly("userTask_reviewReferral");
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void refund_takes_the_task_away() {
        anna.customers.sameAs(ANNA, CLARA);
        Journey referral = anna.comesAndBuys();
        anna.getsBack("40.00");
        assertThat(referral.end()).contains("endEvent_voided");
        assertThat(anna.tasks.open("referral-review")).isEmpty();
    }

    @Test
    void eleventh_of_a_year_rewards_the_new_customer_only() {
        anna.referrals.thisYear = 10;
        anna.comesAndBuys();
        anna.after("P30D");
        assertThat(anna.journey().end()).contains("endEvent_yearFull");
        assertThat(anna.coupons.grants()).extracting(CouponGrant::customerId).containsExactly(ANNA);
    }

    @Test
    void no_consent_the_coupons_are_granted_all_the_same() {
        anna.customers.withdraws(ANNA, Purpose.MARKETING, Channel.EMAIL);
        anna.comesAndBuys();
        anna.after("P30D");
        assertThat(anna.coupons.grants()).hasSize(2);
        assertThat(anna.post.templates()).containsExactly("referral-thanks");
        assertThat(anna.post.suppressed()).containsExactly("referral-referee");
    }

    @Test
    void whose_code_it_was_and_is_staff_by_now_gets_nothing() {
        anna.comesAndBuys();
        anna.customers.flag(CLARA, "staff");
        anna.after("P30D");
        assertThat(anna.coupons.grants()).extracting(CouponGrant::customerId).containsExactly(ANNA);
        assertThat(anna.diary.entries()).contains("JOURNEY_SKIPPED FLAGGED");
    }

    @Test
    void erasure_ends_it() {
        Journey referral = anna.comesAndBuys();
        anna.isErased();
        assertThat(referral.ended()).isTrue();
        anna.after("P60D");
        assertThat(anna.coupons.grants()).isEmpty();
    }
}
