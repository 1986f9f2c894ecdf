package app.huike.lifecycle.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NextBestActionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void aComplaintComesBeforeAllElse() {
        assertThat(NextBestAction.of(facts(true, true, false, false, true, true, TODAY, TODAY, 200)))
                .isEqualTo(NextBestAction.SOLVE_CASE);
    }

    @Test
    void whatWaitsComesBeforeWhatWouldBeGood() {
        assertThat(NextBestAction.of(facts(false, true, false, false, true, true, TODAY, TODAY, 200)))
                .isEqualTo(NextBestAction.DO_TASK);
    }

    @Test
    void whoWantsNoMarketingIsNotCalledHoweverLikelyHeIsToLeave() {
        assertThat(NextBestAction.of(facts(false, false, false, true, false, true, TODAY, TODAY, 200)))
                .isEqualTo(NextBestAction.RESPECT_REFUSAL);
    }

    @Test
    void whoIsLikelyToLeaveIsCalledOnlyWhereHeMayBe() {
        assertThat(NextBestAction.of(facts(false, false, false, false, true, true, null, null, 10)))
                .isEqualTo(NextBestAction.CALL_BEFORE_LOST);
        assertThat(NextBestAction.of(facts(false, false, false, false, false, true, null, null, 10)))
                .isEqualTo(NextBestAction.LEAVE_IN_PEACE);
    }

    @Test
    void aBirthdayCountsFromAWeekBeforeToItsOwnDay() {
        assertThat(birthday(TODAY)).isEqualTo(NextBestAction.CONGRATULATE);
        assertThat(birthday(TODAY.plusDays(7))).isEqualTo(NextBestAction.CONGRATULATE);
        assertThat(birthday(TODAY.plusDays(8))).isEqualTo(NextBestAction.LEAVE_IN_PEACE);
    }

    @Test
    void theNextBirthdayIsTodayOrLaterAndTheTwentyNinthIsKeptEachYear() {
        assertThat(CustomerFacts.nextBirthday("--11-30", TODAY)).isEqualTo(TODAY);
        assertThat(CustomerFacts.nextBirthday("1990-11-29", TODAY)).isEqualTo("2027-11-29");
        assertThat(CustomerFacts.nextBirthday("2000-02-29", TODAY)).isEqualTo("2027-02-28");
        assertThat(CustomerFacts.nextBirthday("--02-29", LocalDate.of(2028, 1, 1)))
                .isEqualTo("2028-02-29");
        assertThat(CustomerFacts.nextBirthday(null, TODAY)).isNull();
    }

    @Test
    void aCouponCountsInItsLastWeek() {
        assertThat(NextBestAction.of(facts(false, false, false, false, true, false, null, TODAY.plusDays(7), 10)))
                .isEqualTo(NextBestAction.TELL_COUPON_ENDS);
        assertThat(NextBestAction.of(facts(false, false, false, false, true, false, null, TODAY.minusDays(1), 10)))
                .isEqualTo(NextBestAction.LEAVE_IN_PEACE);
    }

    @Test
    void silenceIsMeasuredByTheCustomersOwnRhythm() {
        assertThat(NextBestAction.of(facts(false, false, false, false, true, false, null, null, 45)))
                .isEqualTo(NextBestAction.LEAVE_IN_PEACE);
        assertThat(NextBestAction.of(facts(false, false, false, false, true, false, null, null, 46)))
                .isEqualTo(NextBestAction.ASK_HOW_IT_GOES);
    }

    private static NextBestAction birthday(LocalDate day) {
        return NextBestAction.of(facts(false, false, false, false, true, false, day, null, 10));
    }

    /** Of somebody who usually buys every thirty days. */
    private static CustomerFacts facts(
            boolean openCase,
            boolean openTask,
            boolean closed,
            boolean wantsNoMarketing,
            boolean mayBeCalled,
            boolean likelyToLeave,
            LocalDate birthday,
            LocalDate couponEnds,
            int silentDays) {
        return new CustomerFacts(
                TODAY,
                openCase,
                openTask,
                closed,
                wantsNoMarketing,
                false,
                mayBeCalled,
                likelyToLeave,
                false,
                false,
                birthday,
                couponEnds,
                null,
                Duration.ofDays(silentDays),
                Duration.ofDays(30));
    }
}
