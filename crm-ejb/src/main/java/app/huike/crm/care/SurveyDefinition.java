package app.huike.crm.care;

import app.huike.crm.care.domain.TextLanguage;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * What customers are asked.
 *
 * @param rest nobody is invited within this time after any invitation
 * @param restSame nor within this time after one of the same kind
 * @param aboutCase asks about one case; the rests do not hold
 * @param texts by language: {@code en}, {@code zh-Hans}, {@code zh-Hant}
 */
public record SurveyDefinition(
        String key,
        SurveyKind kind,
        Duration rest,
        Duration restSame,
        boolean aboutCase,
        boolean active,
        Map<String, Texts> texts) {

    public SurveyDefinition {
        texts = Map.copyOf(texts);
    }

    /**
     * The words of one language.
     *
     * @param lowest what the lowest score means
     * @param highest what the highest one means
     * @param why the open question
     * @param refer whether the customer would recommend us; null where the score itself says so
     * @param contact whether we may contact the customer about it
     */
    public record Texts(
            String title, String question, String lowest, String highest, String why, String refer, String contact) {}

    /** In the reader's language; English where there is none. */
    public Texts texts(Locale locale) {
        return texts.getOrDefault(TextLanguage.of(locale), texts.get("en"));
    }
}
