package app.huike.lifecycle.step;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.words.StageWords;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldInCallTest {

    private final ToldInCall told = new ToldInCall(new StageWords(), new TaiwaneseShop(), CasesInMemory.notes());

    @ParameterizedTest
    @CsvSource({
        "en, Told in the welcome call",
        "de, Told in the welcome call",
        "zh-CN, 新客回访电话中反映的问题",
        "zh-TW, 新客關懷電話中反映的問題",
        ", 新客關懷電話中反映的問題",
    })
    void the_customers_language_or_the_shops(String customers, String subject) {
        assertThat(told.subject("welcome-call", customers == null ? null : Locale.forLanguageTag(customers)))
                .isEqualTo(subject);
    }

    @Test
    void what_an_older_diagram_says_stands_for_itself() {
        assertThat(told.subject("Told on the way", Locale.CHINA)).isEqualTo("Told on the way");
    }

    private static final class TaiwaneseShop extends Shop {
        @Override
        public Locale locale() {
            return Locale.TAIWAN;
        }
    }
}
