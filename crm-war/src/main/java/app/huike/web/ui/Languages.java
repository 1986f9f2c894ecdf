package app.huike.web.ui;

import java.util.List;
import java.util.Locale;

/** The languages that pages speak. Chinese is told apart by script: simplified for the mainland and Singapore, traditional for Taiwan, Hong Kong and Macao. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale HANS = Locale.forLanguageTag("zh-Hans");
    public static final Locale HANT = Locale.forLanguageTag("zh-Hant");

    /** In the order of the switch. */
    public static final List<Locale> ALL = List.of(ENGLISH, HANS, HANT);

    private static final List<String> TRADITIONAL_REGIONS = List.of("TW", "HK", "MO");

    private Languages() {}

    /** The nearest of the languages that pages speak. */
    public static Locale nearest(Locale wanted) {
        if (wanted == null || !"zh".equals(wanted.getLanguage())) {
            return ENGLISH;
        }
        boolean traditional = wanted.getScript().isEmpty()
                ? TRADITIONAL_REGIONS.contains(wanted.getCountry())
                : "Hant".equals(wanted.getScript());
        return traditional ? HANT : HANS;
    }

    /** The first of the reader's languages that pages speak; English where they speak none. */
    public static Locale firstOf(List<Locale> wanted) {
        return wanted.stream()
                .filter(locale -> List.of("en", "zh").contains(locale.getLanguage()))
                .findFirst()
                .map(Languages::nearest)
                .orElse(ENGLISH);
    }
}
