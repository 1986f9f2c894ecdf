package app.huike.crm.care.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @Test
    void hasACheckDigitBehindADash() {
        // Luhn: 7992739871 has the check digit 3
        assertThat(new CaseNumber(7_992_739_871L).text()).isEqualTo("7992739871-3");
        assertThat(new CaseNumber(10_001).text()).isEqualTo("10001-6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10001-6", "100016", " 10 001 6 ", "10001 - 6"})
    void isReadAsPeopleTypeIt(String text) {
        assertThat(CaseNumber.read(text)).contains(new CaseNumber(10_001));
    }

    @Test
    void withOneWrongDigitIsNone() {
        String right = "100016";
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(CaseNumber.read(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void withTwoDigitsThatChangedPlacesIsNone() {
        CaseNumber number = new CaseNumber(48_214);
        String right = number.text().replace("-", "");
        for (int at = 0; at + 1 < right.length(); at++) {
            String typed = right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
            assertThat(CaseNumber.read(typed)).as(typed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "abc", "-100016x", "99999999999999999999999", "0100016"})
    void ofNothingIsNone(String text) {
        assertThat(CaseNumber.read(text)).isEmpty();
        assertThat(CaseNumber.read(null)).isEmpty();
    }
}
