package app.huike.crm.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthdayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(strings = {"--02-29", "--12-31", "--01-01", "1996-02-29", "1980-07-04", "2026-11-21", "1900-01-01"})
    void isTheDayThatWasTold(String text) {
        assertThat(Birthday.parse(text, TODAY)).get().extracting(Birthday::text).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--02-30",
                "--13-01",
                "1997-02-29",
                "2026-11-22",
                "1899-12-31",
                "04.07.1980",
                "1980-7-4",
                "--2-3",
                "x",
                "9999-01-01"
            })
    void isNoOtherDay(String text) {
        assertThat(Birthday.parse(text, TODAY)).isEmpty();
    }
}
