package app.huike.crm.shared;

import java.util.Locale;

/** Something that is called otherwise in each language. */
public interface Worded {

    /** For a reader of that language. */
    String in(Locale locale);
}
