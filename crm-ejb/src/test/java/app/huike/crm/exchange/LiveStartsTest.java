package app.huike.crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveStartsTest {

    @ParameterizedTest
    @CsvSource({
        "false, 0, ",
        "false, 200, ",
        "false, 201, confirmation",
        "true, 0, ",
        "true, 1, decision",
        "true, 200, decision",
        "true, 201, confirmation"
    })
    void manyWaitForASecondPersonAndWhoWishesToLookFirstForAWord(boolean lookFirst, long starts, String whom) {
        assertThat(LiveStarts.waitsFor(lookFirst, starts, 200).orElse(null)).isEqualTo(whom);
    }
}
