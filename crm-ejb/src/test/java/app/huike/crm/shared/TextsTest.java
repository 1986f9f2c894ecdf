package app.huike.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void theServerIsAtHomeInTaiwan() {
        Locale.setDefault(Locale.TAIWAN);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "en, There is no such customer.",
        "de, There is no such customer.",
        "fr-CA, There is no such customer.",
        "zh, 没有这位客户。",
        "zh-CN, 没有这位客户。",
        "zh-SG, 没有这位客户。",
        "zh-Hans, 没有这位客户。",
        "zh-TW, 查無此客戶。",
        "zh-HK, 查無此客戶。",
        "zh-Hant, 查無此客戶。",
    })
    void everybodyIsAnsweredInHisOwnWritingOrInEnglish(String language, String text) {
        assertThat(Texts.refusals(Locale.forLanguageTag(language)).text("CUSTOMER_UNKNOWN"))
                .isEqualTo(text);
    }

    @Test
    void valuesAreFilledInByNameWhateverTheyContain() {
        assertThat(Texts.refusals(Locale.ENGLISH).text("REFUND_EXCEEDS", Map.of("left", "$1\\2")))
                .isEqualTo("More than was paid. At most $1\\2 can be given back.");
    }

    @Test
    void aKeyWithoutATextIsItsOwnText() {
        assertThat(Texts.refusals(Locale.ENGLISH).text("NEVER_HEARD_OF")).isEqualTo("NEVER_HEARD_OF");
    }
}
