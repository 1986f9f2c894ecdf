package app.huike.crm.shared;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts for people from a resource bundle with named placeholders ({@code {name}}). English, 简体中文 and 繁體中文 are there; whatever else
 * is asked for is answered in English, never in the language of the server.
 */
public final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control NEVER_THE_SERVERS =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Pages ask for the same bundles hundreds of times; the bundles of all languages that people read in are few. */
    private static final Map<Wanted, Texts> FOUND = new ConcurrentHashMap<>();

    private record Wanted(String name, Locale locale, ClassLoader module) {}

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of refusals; keys are their codes. */
    public static Texts refusals(Locale locale) {
        return of("app.huike.crm.refusals", locale);
    }

    /** The texts of the journey log; keys are its kinds, {@code reason.<REASON>} its reasons. */
    public static Texts journey(Locale locale) {
        return of("app.huike.crm.journey.journey", locale);
    }

    /** The bundle of that base name, in that language. */
    public static Texts of(String baseName, Locale locale) {
        return of(baseName, locale, Texts.class.getClassLoader());
    }

    /** The same for a module that brings its own bundles. */
    public static Texts of(String baseName, Locale locale, ClassLoader module) {
        return FOUND.computeIfAbsent(
                new Wanted(baseName, written(locale), module),
                wanted ->
                        new Texts(ResourceBundle.getBundle(wanted.name(), wanted.locale(), module, NEVER_THE_SERVERS)));
    }

    /** Chinese of no place and no script is read as 简体. */
    private static Locale written(Locale locale) {
        boolean bare = locale.getScript().isEmpty() && locale.getCountry().isEmpty();
        return locale.getLanguage().equals("zh") && bare ? Locale.forLanguageTag("zh-Hans") : locale;
    }

    /** The text of a key with its placeholders filled; a key without a text is its own text. */
    public String text(String key, Map<String, ?> values) {
        return fill(has(key) ? bundle.getString(key) : key, values);
    }

    /** The text of a key without placeholders. */
    public String text(String key) {
        return text(key, Map.of());
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text of a key; only the values that it has places for are asked for. */
    public String text(String key, Function<String, ?> values) {
        return fill(has(key) ? bundle.getString(key) : key, values);
    }

    /** A text with its placeholders filled; one without a value is left empty. */
    public static String fill(String text, Map<String, ?> values) {
        return fill(text, values::get);
    }

    private static String fill(String text, Function<String, ?> values) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            Object value = values.apply(found.group(1));
            return value == null ? "" : Matcher.quoteReplacement(value.toString());
        });
    }
}
