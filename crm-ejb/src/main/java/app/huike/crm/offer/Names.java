package app.huike.crm.offer;

import app.huike.crm.shared.Worded;
import java.util.Locale;

/**
 * A name in the three languages.
 *
 * @param en English
 * @param hans 简体中文
 * @param hant 繁體中文
 */
public record Names(String en, String hans, String hant) implements Worded {

    /** The one for a reader; English for whoever reads no Chinese. */
    @Override
    public String in(Locale locale) {
        if (!locale.getLanguage().equals("zh")) {
            return en;
        }
        return locale.getScript().equals("Hant") || locale.toLanguageTag().matches("zh-(TW|HK|MO)") ? hant : hans;
    }
}
