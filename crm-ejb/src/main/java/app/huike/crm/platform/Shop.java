package app.huike.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.joda.money.CurrencyUnit;

/** The shop that this installation serves: its name, base currency, time zone and language, from the settings {@code huike.shop.*}. */
@ApplicationScoped
public class Shop {

    @Inject
    @ConfigProperty(name = "huike.shop.name")
    private String name;

    @Inject
    @ConfigProperty(name = "huike.shop.address")
    private String address;

    @Inject
    @ConfigProperty(name = "huike.shop.currency")
    private String currency;

    @Inject
    @ConfigProperty(name = "huike.shop.zone")
    private String zone;

    @Inject
    @ConfigProperty(name = "huike.shop.locale")
    private String locale;

    @Inject
    @ConfigProperty(name = "huike.demo")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "huike.public-url")
    private String publicUrl;

    public String name() {
        return name;
    }

    /** The postal address in the footer of messages. */
    public String address() {
        return address;
    }

    /** The one currency of offers, thresholds and reports. */
    public CurrencyUnit currency() {
        return CurrencyUnit.of(currency);
    }

    /** Where people of the shop live: dates that they see are computed here. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The shop's day in which an instant lies. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /** The language for customers whose own is not known. */
    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    /** Whether demo mode is asked for: a clock that can be moved, demo logins. */
    public boolean demo() {
        return demo;
    }

    /** The address under which customers reach this installation, without a slash at the end; for links in messages. */
    public String publicUrl() {
        return publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }
}
