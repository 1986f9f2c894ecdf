package app.huike.web.ui;

import app.huike.lifecycle.words.StageWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages' own texts, and the words of the stages, in the reader's language, for expressions such as {@code t['tasks.title']}. The server's own language never shows
 * through: a reader of English gets English on a Chinese machine.
 */
@Named("t")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

    private static final String BUNDLE = "app.huike.web.texts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** A page asks for hundreds of texts; the languages that people read in are three. */
    private static final Map<String, ResourceBundle> FOUND = new ConcurrentHashMap<>();

    @Inject
    private PageLook page;

    @Inject
    private StageWords stages;

    @Override
    public String get(Object key) {
        String name = String.valueOf(key);
        return find(name).orElse("⟨" + name + "⟩");
    }

    @Override
    public boolean containsKey(Object key) {
        return find(String.valueOf(key)).isPresent();
    }

    /** What the pages do not call by a name of their own is called as its stage does. */
    private Optional<String> find(String key) {
        ResourceBundle texts = bundle(BUNDLE, page.getLocale());
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : stages.text(key, page.getLocale());
    }

    /** The text with its places {@code {0}}, {@code {1}} … filled. */
    public String with(String key, Object... values) {
        return new MessageFormat(get(key), page.getLocale()).format(values);
    }

    /** A length in hours and minutes, such as {@code 2 h 5 min}; what is not nothing is a minute at least. */
    public String hours(Duration length) {
        long minutes = Math.max(length.toMinutes(), length.isZero() ? 0 : 1);
        return minutes < 60 ? with("length.minutes", minutes) : with("length.hours", minutes / 60, minutes % 60);
    }

    /** The text in another language than the page's, with its places filled. Of another name than {@link #with}: see {@link Show#day}. */
    public static String in(Locale locale, String key, Object... values) {
        return new MessageFormat(bundle(BUNDLE, locale).getString(key), locale).format(values);
    }

    /** The text of that key, or of the other one where there is none. */
    public String either(String key, String otherwise) {
        return containsKey(key) ? get(key) : get(otherwise);
    }

    /** What an element of a diagram is called; of the process's own stage first, since two diagrams may have one id. */
    public String element(String process, String id) {
        return stages.text(process, "element." + id, page.getLocale()).orElseGet(() -> get("element.other"));
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
        return FOUND.computeIfAbsent(
                name + " " + locale.toLanguageTag(),
                wanted -> ResourceBundle.getBundle(name, locale, Texts.class.getClassLoader(), NO_FALLBACK));
    }
}
