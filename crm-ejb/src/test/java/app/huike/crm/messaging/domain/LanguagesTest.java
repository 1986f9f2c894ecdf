package app.huike.crm.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "zh-CN, en, zh-CN zh-Hans zh en",
        "zh-SG, en, zh-SG zh-Hans zh en",
        "zh-TW, en, zh-TW zh-Hant zh en",
        "zh-HK, en, zh-HK zh-Hant zh en",
        "zh-MO, en, zh-MO zh-Hant zh en",
        "zh-Hant, en, zh-Hant zh en",
        "zh-Hans-HK, en, zh-Hans-HK zh-Hans zh en",
        "zh, en, zh zh-Hans en",
        "en-GB, en, en-GB en",
        "de-AT, zh-TW, de-AT de zh-TW zh-Hant zh en",
        "fr, de, fr de en"
    })
    void goFromTheCustomersOwnToEnglish(String customer, String shop, String expected) {
        assertThat(Languages.chain(Locale.forLanguageTag(customer), Locale.forLanguageTag(shop)))
                .containsExactly(expected.split(" "));
    }

    @Test
    void ofOneWhoseLanguageIsNotKnownAreTheShops() {
        assertThat(Languages.chain(null, Locale.forLanguageTag("zh-TW")))
                .containsExactly("zh-TW", "zh-Hant", "zh", "en");
        assertThat(Languages.chain(Locale.ROOT, Locale.ENGLISH)).containsExactly("en");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en-GB, en-GB",
        "zh-Hant, zh-HK, zh-HK",
        "zh-Hans, zh-CN, zh-CN",
        // the text fell back to a language that is not the customer's: values follow the text
        "en, de-DE, en",
        "zh-Hans, zh-TW, zh-Hans",
        "zh-Hant, en-US, zh-Hant"
    })
    void valuesAreWrittenAsInTheTextsLanguage(String text, String customer, String expected) {
        assertThat(Languages.formats(text, Locale.forLanguageTag(customer))).isEqualTo(Locale.forLanguageTag(expected));
    }
}
