package app.huike.crm.platform;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Public holidays. The shop's own are those of the country of setting {@code huike.shop.country} and the days of
 * {@code huike.shop.holidays}; how long a day counts as one is the day's whole length in the zone of whoever asks.
 */
@ApplicationScoped
public class Holidays {

    @Inject
    @ConfigProperty(name = "huike.shop.country")
    private Optional<String> country;

    @Inject
    @ConfigProperty(name = "huike.shop.holidays")
    private Optional<String> closed;

    /** Whether the shop is closed on a day on which it would work otherwise. */
    public boolean closes(LocalDate day) {
        return closed.filter(days -> List.of(days.split("\\s*,\\s*")).contains(day.toString()))
                        .isPresent()
                || country.filter(place -> isIn(place, day)).isPresent();
    }

    /**
     * Whether it is a public holiday where a customer lives.
     *
     * @param locale the customer's; one without a country counts as the shop's country
     */
    public boolean isFor(Locale locale, LocalDate day) {
        return locale.getCountry().isEmpty()
                ? country.filter(place -> isIn(place, day)).isPresent()
                : isIn(locale.getCountry(), day);
    }

    /**
     * Whether it is a public holiday there.
     *
     * @param place ISO 3166, a country as {@code DE} or a part of one as {@code DE-BY}; of one that is not known no holiday is known
     */
    static boolean isIn(String place, LocalDate day) {
        String[] parts = place.toUpperCase(Locale.ROOT).split("-", 2);
        Optional<ChineseHolidays> chinese = ChineseHolidays.of(parts[0]);
        if (chinese.isPresent()) {
            return chinese.get().include(day);
        }
        String[] regions = parts.length > 1 ? new String[] {parts[1].toLowerCase(Locale.ROOT)} : new String[0];
        return HolidayManager.getSupportedCalendarCodes().contains(parts[0])
                && HolidayManager.getInstance(ManagerParameters.create(parts[0]))
                        .isHoliday(day, HolidayType.PUBLIC_HOLIDAY, regions);
    }
}
