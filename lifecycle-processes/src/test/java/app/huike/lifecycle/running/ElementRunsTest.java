package app.huike.lifecycle.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** From when on somebody counts as stuck, and what share of coupons was used. */
class ElementRunsTest {

    @Test
    void whoever_waits_three_times_as_long_as_nine_of_ten_is_stuck() {
        assertThat(left(8, 2, Duration.ofHours(5)).stuckAfter()).isEqualTo(Duration.ofHours(15));
    }

    @Test
    void nobody_is_stuck_within_an_hour() {
        assertThat(left(100, 0, Duration.ofMinutes(2)).stuckAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void nothing_is_said_where_fewer_than_ten_have_left() {
        assertThat(left(8, 1, Duration.ofHours(5)).stuckAfter()).isNull();
        assertThat(left(10, 0, null).stuckAfter()).isNull();
    }

    @Test
    void share_is_of_a_hundred_and_rounded() {
        assertThat(coupons(3, 2).share()).isEqualTo(67);
        assertThat(coupons(0, 0).share()).isZero();
    }

    private static ElementRuns left(long through, long fellOut, Duration nineOfTen) {
        return new ElementRuns("wait", 1, through, fellOut, 0, nineOfTen, nineOfTen, List.of());
    }

    private static CouponPath coupons(long granted, long redeemed) {
        return new CouponPath("grant", CouponPath.RUNNING, granted, redeemed, Money.zero(CurrencyUnit.USD));
    }
}
