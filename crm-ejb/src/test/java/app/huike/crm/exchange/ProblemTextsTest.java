package app.huike.crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.exchange.domain.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "zh-Hans", "zh-Hant"})
    void everyProblemHasATextInEveryLanguage(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "app.huike.crm.exchange.problems",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<String> codes = Arrays.stream(ProblemCode.values()).map(Enum::name).toList();
        assertThat(texts.getLocale().toLanguageTag()).isEqualTo(language.isEmpty() ? "und" : language);
        assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(codes);
    }
}
