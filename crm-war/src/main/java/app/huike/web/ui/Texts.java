package app.huike.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The pages' own texts in the reader's language, for expressions such as {@code t['tasks.title']}. The server's own language never shows
 * through: a reader of English gets English on a Chinese machine.
 */
@Named("t")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

    private static final String BUNDLE = "app.huike.web.texts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private PageLook page;

    @Override
    public String get(Object key) {
        ResourceBundle texts = bundle(BUNDLE, page.getLocale());
        String name = String.valueOf(key);
        return texts.containsKey(name) ? texts.getString(name) : "⟨" + name + "⟩";
    }

    @Override
    public boolean containsKey(Object key) {
        return bundle(BUNDLE, page.getLocale()).containsKey(String.valueOf(key));
    }

    /** The text with its places {@code {0}}, {@code {1}} … filled. */
    public String with(String key, Object... values) {
        return new MessageFormat(get(key), page.getLocale()).format(values);
    }

    /** The text of that key, or of the other one where there is none. */
    public String either(String key, String otherwise) {
        return containsKey(key) ? get(key) : get(otherwise);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Map<String, String> all = new LinkedHashMap<>();
        ResourceBundle texts = bundle(BUNDLE, page.getLocale());
        texts.keySet().forEach(key -> all.put(key, texts.getString(key)));
        return all.entrySet();
    }

    /** A bundle in exactly that language, or in English: never in the machine's. */
    public static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }
}
