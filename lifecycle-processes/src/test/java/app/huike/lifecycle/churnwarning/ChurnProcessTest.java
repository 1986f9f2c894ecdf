package app.huike.lifecycle.churnwarning;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may come of a customer who is likely to leave, each as one story on virtual time. Together they pass every element of the diagram. */
class ChurnProcessTest {

    private static final int STORIES = 27;

    @RegisterExtension
    final ChurnStory anna = new ChurnStory();

    @AfterAll
    static void every_element_is_passed() {
        ChurnStory.VISITED.cover(STORIES, ChurnStory.DIAGRAM);
    }

    @ParameterizedTest
    @CsvSource({"0.69, 0, false", "0.70, 0, true", "1, 0.4999, true", "1, 0.50, false"})
    void warning_opens_from_70_on_if_it_was_below_50_before(String score, String lowest, boolean opens) {
        assertThat(anna.table().opens(new BigDecimal(score), new BigDecimal(lowest)))
                .isEqualTo(opens);
    }

    @Test
    void sweep_searches_from_where_the_table_opens() {
        assertThat(anna.table().opensFrom()).isEqualByComparingTo("0.70");
    }

    @Test
    void crossing_opens_one_warning_with_its_factors_and_asks_the_owner() {
        anna.isScored("0.60");
        assertThat(anna.begun()).isZero();
        anna.isScored("0.82");
        assertThat(anna.warnings.open().factors()).hasSize(2);
        assertThat(anna.tasks.open("churn-remedy").orElseThrow().parameters())
                .containsEntry("factors", "SILENCE SMALLER_BASKETS");
        assertThat(anna.warnings.limits()).as("as the diagram says").isEqualTo("20 10");
    }

    @Test
    void crossing_again_while_it_is_open_creates_none() {
        anna.isScored("0.82");
        anna.isScored("0.30");
        anna.isScored("0.90");
        assertThat(anna.begun()).isEqualTo(1);
        assertThat(anna.warnings.open().score()).isEqualByComparingTo("0.82");
        assertThat(anna.diary.entries()).as("nothing to say").noneMatch(line -> line.startsWith("JOURNEY_SKIPPED"));
    }

    @Test
    void score_that_stays_high_opens_no_second_one_and_a_low_one_arms_it_again_after_the_rest() {
        anna.isScored("0.82");
        anna.finishes("churn-remedy", "nothing");
        assertThat(anna.warnings.closed()).containsExactly("NOTHING_NEEDED");
        anna.after("P91D");
        anna.isScored("0.95");
        anna.isScored("0.50");
        anna.isScored("0.95");
        assertThat(anna.begun()).as("it never was low").isEqualTo(1);
        anna.isScored("0.49");
        anna.isScored("0.71");
        assertThat(anna.begun()).isEqualTo(2);
    }

    @Test
    void closing_rests_it_for_ninety_days() {
        anna.isScored("0.82");
        anna.finishes("churn-remedy", "nothing");
        anna.after("P89D");
        anna.isScored("0.10");
        anna.isScored("0.90");
        assertThat(anna.begun()).isEqualTo(1);
        assertThat(anna.diary.entries()).contains("JOURNEY_SKIPPED RESTING");
    }

    @Test
    void who_is_not_among_the_best_is_warned_of_and_nobody_is_asked() {
        anna.warnings.answerTurns("NOT_AMONG_BEST");
        anna.isScored("0.82");
        assertThat(anna.tasks.of("churn-remedy")).isEmpty();
        anna.after("P30D");
        assertThat(anna.warnings.closed()).containsExactly("WARNING_OVER");
        assertThat(anna.journey().end()).contains("endEvent_over");
    }

    @Test
    void owner_with_enough_open_ones_is_asked_once_there_is_room() {
        anna.warnings.answerTurns("OWNER_FULL");
        anna.isScored("0.82");
        anna.after("P3D");
        assertThat(anna.tasks.of("churn-remedy")).isEmpty();
        anna.warnings.answerTurns("ASK");
        anna.after("P3D");
        assertThat(anna.tasks.open("churn-remedy").orElseThrow().parameters()).containsEntry("value", "400.00");
    }

    @Test
    void nothing_is_given_while_a_complaint_is_open() {
        anna.isScored("0.82");
        anna.complains();
        anna.finishes("churn-remedy", "voucher");
        assertThat(anna.coupons.grants()).isEmpty();
        anna.after("P3D");
        anna.finishes("churn-remedy", "points");
        assertThat(anna.points.earnings()).isEmpty();
        assertThat(anna.warnings.closed()).isEmpty();
        assertThat(anna.journey().isAt()).containsExactly("timer_lookAgain");
    }

    @Test
    void purchase_that_is_loaded_as_history_ends_it() {
        anna.isScored("0.82");
        anna.purchaseIsLoaded();
        assertThat(anna.warnings.closed()).containsExactly("BOUGHT_AGAIN");
    }

    @Test
    void win_back_that_begins_ends_it() {
        anna.isScored("0.82");
        anna.winBackBegins();
        assertThat(anna.tasks.of("churn-remedy").get(0).outcome()).isEqualTo("LAPSED");
        assertThat(anna.warnings.closed()).containsExactly("LAPSED");
        assertThat(anna.journey().end()).contains("endEvent_lapsed");
    }

    @Test
    void whoever_wants_no_calls_any_more_takes_the_task_away() {
        anna.isScored("0.82");
        anna.finishes("churn-remedy", "call");
        anna.withdraws(Purpose.MARKETING, Channel.PHONE);
        assertThat(anna.tasks.of("churn-call").get(0).outcome()).isEqualTo("CONSENT_WITHDRAWN");
        acted();
    }

    @Test
    void voucher_is_granted_and_sent() {
        anna.isScored("0.82");
        anna.finishes("churn-remedy", "voucher");
        assertThat(anna.coupons.only().discount().amount()).isEqualTo(Money.parse("USD 10.00"));
        assertThat(anna.post.templates()).containsExactly("churn-warning-voucher");
        acted();
    }

    @Test
    void member_gets_points_and_is_told() {
        anna.isScored("0.82");
        anna.finishes("churn-remedy", "points");
        assertThat(anna.points.sum()).isEqualTo(500);
        assertThat(anna.post.sent().get(0).request().model()).containsEntry("points", 500);
        acted();
    }

    @Test
    void who_is_no_member_gets_no_points_and_something_else_is_chosen() {
        anna.members.leaves();
        anna.isScored("0.82");
        anna.finishes("churn-remedy", "points");
        assertThat(anna.points.earnings()).isEmpty();
        anna.finishes("churn-remedy", "service-check");
        anna.finishes("churn-service-check", "put-right");
        acted();
    }

    @Test
    void purchase_ends_it() {
        anna.isScored("0.82");
        anna.buys();
        assertThat(anna.warnings.closed()).containsExactly("BOUGHT_AGAIN");
        assertThat(anna.journey().end()).contains("endEvent_bought");
        assertThat(anna.tasks.open("churn-remedy")).isEmpty();
    }

    @Test
    void purchase_of_nothing_does_not() {
        anna.isScored("0.82");
        anna.buys("0.00");
        assertThat(anna.warnings.open()).isNotNull();
    }

    @Test
    void objection_ends_it() {
        anna.isScored("0.82");
        anna.objects();
        assertThat(anna.warnings.closed()).containsExactly("PROFILING_OBJECTED");
        assertThat(anna.journey().end()).contains("endEvent_objected");
    }

    @Test
    void open_complaint_keeps_it_from_opening() {
        anna.arbitration.complaint(ChurnStory.ANNA, true);
        assertThat(anna.isFound("0.80", "2026-01-01T00:00:00Z")).contains("FROZEN");
        assertThat(anna.warnings.open()).isNull();
    }

    @Test
    void sweep_opens_one_for_each_silence() {
        assertThat(anna.isFound("0.71", "2026-01-01T00:00:00Z")).isEmpty();
        assertThat(anna.isFound("0.75", "2026-01-01T00:00:00Z")).contains("RUNNING");
        assertThat(anna.begun()).isEqualTo(1);
    }

    @Test
    void call_goes_well() {
        called();
        anna.finishes("churn-call", "reached-well");
        acted();
    }

    @Test
    void problem_becomes_a_complaint() {
        called();
        anna.finishes("churn-call", "reached-problem");
        assertThat(anna.cases.registered()).hasSize(1);
        acted();
    }

    @Test
    void call_that_is_no_longer_needed_is_not_made_and_not_tried_again() {
        called();
        anna.finishes("churn-call", "not-needed");
        anna.after("P6D");
        assertThat(anna.tasks.of("churn-call")).hasSize(1);
        assertThat(anna.diary.entries()).doesNotContain("UNREACHABLE");
    }

    @Test
    void nobody_answers_three_times() {
        called();
        anna.finishes("churn-call", "no-answer");
        anna.after("P2D");
        anna.finishes("churn-call", "no-answer");
        anna.after("P2D");
        anna.finishes("churn-call", "no-answer");
        assertThat(anna.diary.entries()).contains("UNREACHABLE");
        acted();
    }

    @Test
    void who_wants_no_contact_is_left_in_peace() {
        called();
        anna.finishes("churn-call", "no-contact", "withdraw", "everything");
        assertThat(anna.customers.statements()).isNotEmpty();
        acted();
    }

    @Test
    void call_joins_another_or_is_left_out() {
        anna.arbitration.calls().open("task-1");
        called();
        assertThat(anna.arbitration.calls().joinedKinds()).containsExactly("churn-call");
        anna.joinedCallEnds("not-called");
        anna.arbitration.calledEnough();
        anna.after("P2D");
        acted();
    }

    @Test
    void joined_call_that_is_never_made_ends_it() {
        anna.arbitration.calls().open("task-1");
        called();
        anna.after("P14D");
        acted();
    }

    private void called() {
        anna.isScored("0.82");
        anna.finishes("churn-remedy", "call");
    }

    private void acted() {
        assertThat(anna.warnings.closed()).containsExactly("ACTED");
        assertThat(anna.journey().end()).contains("endEvent_acted");
    }
}
