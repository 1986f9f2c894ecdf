package app.huike.crm.care;

import app.huike.crm.care.domain.TextLanguage;
import java.util.Locale;
import java.util.Map;

/**
 * What a complaint may be about.
 *
 * @param key lower case, stays for ever
 * @param parent null at the top of the tree
 * @param position order among the others
 * @param active false: no longer chosen, still read
 * @param names by language: {@code en}, {@code zh-Hans}, {@code zh-Hant}
 */
public record CaseCategory(String key, String parent, int position, boolean active, Map<String, String> names) {

    public CaseCategory {
        names = Map.copyOf(names);
    }

    /** The name in the reader's language; English where there is none. */
    public String name(Locale locale) {
        return names.getOrDefault(TextLanguage.of(locale), names.get("en"));
    }
}
