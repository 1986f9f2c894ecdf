package app.huike.lifecycle.palette;

import app.huike.crm.shared.Texts;
import java.util.Locale;

/** The texts of the palette. */
final class PaletteTexts {

    private PaletteTexts() {}

    static Texts in(Locale locale) {
        return Texts.of("app.huike.lifecycle.palette.palette", locale, PaletteTexts.class.getClassLoader());
    }
}
