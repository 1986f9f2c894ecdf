package app.huike.lifecycle.loyaltyenrolment;

import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.sandbox.Journey;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may happen on the way into the programme, each as one story on virtual time. Together they pass every element of the diagrams. */
class EnrolmentProcessTest {

    private static final int STORIES = 19;

    @RegisterExtension
    final EnrolmentStory anna = new EnrolmentStory();

    @AfterAll
    static void every_element_is_passed() {
        EnrolmentStory.VISITED.cover(STORIES, EnrolmentStory.INVITATION, EnrolmentStory.WELCOME);
    }

    @ParameterizedTest
    @CsvSource({
        // kept, live, days, net → invited
        "3, 1, 3, 30.00, true",
        "3, 3, 2, 149.99, false",
        "2, 2, 2, 149.99, false",
        "2, 2, 2, 150.00, true",
        "1, 1, 1, 150, true",
        "9, 0, 9, 900.00, false",
        "9, 1, 1, 0.00, false"
    })
    void rule_asks_for_three_purchases_on_three_days_or_150_and_never_for_history_alone(
            long kept, long live, long days, String net, boolean invited) {
        assertThat(anna.isLookedAt(kept, live, days, net).isEmpty()).isEqualTo(invited);
        assertThat(anna.begun()).isEqualTo(invited ? 1 : 0);
        assertThat(anna.diary.entries()).as("who is no candidate has no line").hasSize(invited ? 1 : 0);
    }

    @Test
    void invited_reminded_once_and_silent() {
        Journey journey = anna.isInvited();
        assertThat(anna.post.templates()).containsExactly("loyalty-enrolment-invitation");
        anna.after("P13D");
        assertThat(anna.post.sent()).hasSize(1);
        anna.after("P1D");
        assertThat(anna.post.templates()).containsExactly("loyalty-enrolment-invitation", "loyalty-enrolment-reminder");
        assertThat(anna.post.sent()).allMatch(sent -> sent.request().purpose() == Purpose.MARKETING);
        anna.after("P14D");
        assertThat(journey.end()).contains("endEvent_noAnswer");
        assertThat(anna.post.sent()).hasSize(2);
    }

    @Test
    void silence_rests_for_half_a_year() {
        anna.isInvited();
        anna.after("P28D");
        anna.after("P179D");
        assertThat(anna.isLookedAt(4, 4, 4, "80.00")).contains("RESTING");
        anna.after("P1D");
        assertThat(anna.isLookedAt(4, 4, 4, "80.00")).isEmpty();
        assertThat(anna.begun()).isEqualTo(2);
    }

    @Test
    void who_accepts_is_welcomed_with_number_and_tier() {
        Journey invitation = anna.isInvited();
        anna.after("P5D");
        anna.becomesAMember();
        assertThat(invitation.end()).contains("endEvent_accepted");
        assertThat(anna.journey().end()).contains("endEvent_welcomed");
        assertThat(anna.post.templates()).containsExactly("loyalty-enrolment-invitation", "loyalty-enrolment-member");
        assertThat(anna.managers.named()).as("her tier brings one").containsExactly(ANNA);
        Map<String, Object> said = anna.post.sent().get(1).request().model();
        assertThat(said)
                .containsEntry("number", "7KQM-2XTR-9WEA")
                .containsEntry("tier", "Platinum")
                .containsEntry(
                        "benefits",
                        "points for every purchase, service before others, an account manager of your own, campaigns"
                                + " some days before others, a gift every year, a discount of your own");
        anna.after("P60D");
        assertThat(anna.post.sent()).as("no reminder any more").hasSize(2);
    }

    @Test
    void who_does_not_want_to_be_a_member_is_left_alone_for_half_a_year() {
        Journey invitation = anna.isInvited();
        anna.after("P5D");
        anna.doesNotWantToBeAMember();
        assertThat(invitation.end()).contains("endEvent_saidNo");
        anna.after("P179D");
        assertThat(anna.post.sent()).as("no reminder").hasSize(1);
        assertThat(anna.isLookedAt(4, 4, 4, "80.00")).contains("RESTING");
        anna.after("P1D");
        assertThat(anna.isLookedAt(4, 4, 4, "80.00")).isEmpty();
    }

    @Test
    void who_enrols_without_an_invitation_is_welcomed_too_and_needs_no_marketing_consent() {
        anna.withdraws(Purpose.MARKETING, Channel.EMAIL);
        anna.becomesAMember();
        assertThat(anna.post.templates()).containsExactly("loyalty-enrolment-member");
        assertThat(anna.begun()).isEqualTo(1);
    }

    @Test
    void no_consent_no_invitation() {
        anna.customers.withdraws(ANNA, Purpose.MARKETING, Channel.EMAIL);
        Journey journey = anna.isInvited();
        assertThat(journey.end()).contains("endEvent_notInvited");
        assertThat(anna.post.suppressed()).containsExactly("loyalty-enrolment-invitation");
        assertThat(anna.post.sent()).isEmpty();
    }

    @Test
    void who_wants_no_marketing_is_not_reminded() {
        Journey journey = anna.isInvited();
        anna.withdraws(Purpose.MARKETING, Channel.SMS);
        assertThat(journey.ended()).as("another channel").isFalse();
        anna.withdraws(Purpose.MARKETING, Channel.EMAIL);
        assertThat(journey.end()).contains("endEvent_declined");
        anna.after("P60D");
        assertThat(anna.post.sent()).hasSize(1);
    }

    @Test
    void open_complaint_keeps_it_from_starting() {
        anna.arbitration.complaint(ANNA, true);
        assertThat(anna.isLookedAt(3, 3, 3, "60.00")).contains("FROZEN");
        assertThat(anna.begun()).isZero();
    }

    @Test
    void complaint_that_comes_meanwhile_stops_the_reminder() {
        Journey journey = anna.isInvited();
        anna.arbitration.complaint(ANNA, true);
        anna.after("P14D");
        assertThat(anna.diary.entries()).contains("CONTACT_SKIPPED FROZEN");
        anna.after("P14D");
        assertThat(journey.end()).contains("endEvent_noAnswer");
        assertThat(anna.post.sent()).hasSize(1);
    }

    @Test
    void staff_is_not_invited() {
        anna.customers.flag(ANNA, "staff");
        assertThat(anna.isLookedAt(3, 3, 3, "60.00")).contains("FLAGGED");
    }

    @Test
    void while_the_invitation_runs_no_second_one_begins() {
        anna.isInvited();
        anna.after("P1D");
        assertThat(anna.isLookedAt(4, 4, 4, "80.00")).contains("RUNNING");
        assertThat(anna.begun()).isEqualTo(1);
    }

    @Test
    void erasure_ends_it() {
        Journey journey = anna.isInvited();
        anna.isErased();
        assertThat(journey.ended()).isTrue();
        anna.after("P60D");
        assertThat(anna.post.sent()).hasSize(1);
    }
}
