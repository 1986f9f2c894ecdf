package app.huike.web.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RefusalTextTest {

    private final RefusalText texts = new RefusalText();

    @Test
    void allLanguagesHaveTheSameKeysAndValues() throws IOException {
        Properties english = load("");
        for (String language : new String[] {"_zh_Hans", "_zh_Hant"}) {
            Properties other = load(language);
            assertThat(other.keySet()).isEqualTo(english.keySet());
            english.stringPropertyNames().forEach(key -> assertThat(values(other.getProperty(key)))
                    .as(key + language)
                    .isEqualTo(values(english.getProperty(key))));
        }
    }

    @Test
    void valuesAreFilledInAndUnknownCodesStand() {
        assertThat(texts.of("RATE_LIMITED", Map.of("retryAfterSeconds", 7), Locale.ENGLISH))
                .endsWith("in 7 s.");
        assertThat(texts.of("NO_SUCH_CODE", Map.of(), Locale.ENGLISH)).isEqualTo("NO_SUCH_CODE");
    }

    @Test
    void chineseIsToldApartByRegion() {
        assertThat(texts.of("title.404", Map.of(), Locale.forLanguageTag("zh-TW")))
                .isEqualTo("找不到");
        assertThat(texts.of("title.404", Map.of(), Locale.forLanguageTag("zh-HK")))
                .isEqualTo("找不到");
        assertThat(texts.of("title.404", Map.of(), Locale.forLanguageTag("zh-CN")))
                .isEqualTo("未找到");
        assertThat(texts.of("title.404", Map.of(), Locale.forLanguageTag("de"))).isEqualTo("Not found");
    }

    private static Object values(String text) {
        return java.util.regex.Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties load(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream file =
                RefusalText.class.getResourceAsStream("/app/huike/web/refusals" + language + ".properties")) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
