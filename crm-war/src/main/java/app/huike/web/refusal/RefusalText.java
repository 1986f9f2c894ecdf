package app.huike.web.refusal;

import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of codes: those of the business's refusals, and those of the web's own. */
@ApplicationScoped
public class RefusalText {

    private static final List<String> BUNDLES = List.of("app.huike.crm.refusals", "app.huike.web.refusals");

    @Inject
    private Shop shop;

    /** The text of a refusal with its values. */
    public String of(Refused refused, Locale locale) {
        return of(refused.code(), refused.parameters(), locale);
    }

    /** The text of a code with values; the code itself where it has no text. */
    public String of(String code, Map<String, Object> values, Locale locale) {
        String text = BUNDLES.stream()
                .map(name -> lookUp(name, code, locale))
                .filter(found -> found != null)
                .findFirst()
                .orElse(code);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", written(value.getValue(), locale));
        }
        return text;
    }

    private static String lookUp(String name, String code, Locale locale) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    name,
                    locale,
                    Thread.currentThread().getContextClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return bundle.containsKey(code) ? bundle.getString(code) : null;
        } catch (MissingResourceException noBundle) {
            return null;
        }
    }

    private String written(Object value, Locale locale) {
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(instant.atZone(shop.zone()));
        }
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(date);
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(time);
        }
        return String.valueOf(value);
    }
}
