package app.huike.web.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenNameTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "Anna Berger, Anna",
                "Anna  Maria Berger, Anna",
                "林晓梅, 晓梅",
                "陳怡君, 怡君",
                "李娜, 娜",
                "欧阳娜娜, 娜娜",
                "諸葛亮, 亮",
                "欧阳, C-1",
                "林, C-1",
                "Berger, C-1",
                "C-1, C-1",
                "'', C-1",
                "null, C-1"
            })
    void tellsNoFamilyName(String name, String told) {
        assertThat(GivenName.of(name, "C-1")).isEqualTo(told);
    }
}
