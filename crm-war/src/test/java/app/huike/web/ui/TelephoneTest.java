package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneTest {

    @ParameterizedTest
    @CsvSource({
        "+8613800138000, +86 138 0013 8000",
        "+886912345678, +886 912 345 678",
        "+13035201869, +1 303-520-1869",
        "+4930123456, +49 30 123456",
        "nonsense, nonsense"
    })
    void isReadInGroups(String dialled, String read) {
        assertThat(Telephone.read(dialled)).isEqualTo(read);
    }
}
