package app.huike.crm.messaging.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In which languages a customer is written to, best first: exactly the customer's, then its script (Chinese of the mainland and Singapore is
 * zh-Hans, of Taiwan, Hong Kong and Macau zh-Hant), then its language, then the same of the shop's, then English.
 */
public final class Languages {

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private Languages() {}

    /** Tags without doubles; {@code customer} may be null. */
    public static List<String> chain(Locale customer, Locale shop) {
        Set<String> tags = new LinkedHashSet<>();
        for (Locale locale : known(customer, shop)) {
            tags.add(locale.stripExtensions().toLanguageTag());
            if (locale.getLanguage().equals("zh")) {
                tags.add(traditional(locale) ? "zh-Hant" : "zh-Hans");
            }
            tags.add(locale.getLanguage());
        }
        tags.add("en");
        return List.copyOf(tags);
    }

    /**
     * The locale for money and dates in a text of that language: the customer's where it is the same language, because it knows the region
     * as well; otherwise the text's own.
     */
    public static Locale formats(String language, Locale customer) {
        Locale text = Locale.forLanguageTag(language);
        return customer != null && chain(customer, text).contains(language) && sameLanguage(customer, text)
                ? customer
                : text;
    }

    /** Whether Chinese of that locale is written in traditional characters. */
    public static boolean traditional(Locale locale) {
        return locale.getScript().isEmpty()
                ? TRADITIONAL.contains(locale.getCountry())
                : locale.getScript().equals("Hant");
    }

    private static boolean sameLanguage(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage())
                && (!one.getLanguage().equals("zh") || traditional(one) == traditional(other));
    }

    private static List<Locale> known(Locale customer, Locale shop) {
        List<Locale> known = new ArrayList<>();
        for (Locale locale : new Locale[] {customer, shop}) {
            if (locale != null && !locale.getLanguage().isEmpty()) {
                known.add(locale);
            }
        }
        return known;
    }
}
