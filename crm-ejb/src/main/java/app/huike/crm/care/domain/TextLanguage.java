package app.huike.crm.care.domain;

import java.util.Locale;
import java.util.Set;

/** In which of the three languages that we write somebody reads. */
public final class TextLanguage {

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private TextLanguage() {}

    /** {@code en}, {@code zh-Hans} or {@code zh-Hant}. */
    public static String of(Locale locale) {
        if (locale == null || !locale.getLanguage().equals("zh")) {
            return "en";
        }
        boolean traditional = locale.getScript().equals("Hant")
                || locale.getScript().isEmpty() && TRADITIONAL.contains(locale.getCountry());
        return traditional ? "zh-Hant" : "zh-Hans";
    }
}
