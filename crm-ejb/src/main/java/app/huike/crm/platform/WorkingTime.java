package app.huike.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When people of the shop work: the settings {@code huike.shop.working-days} and {@code huike.shop.working-hours}, in the shop's zone, but for
 * its {@link Holidays}.
 */
@ApplicationScoped
public class WorkingTime {

    @Inject
    private Shop shop;

    @Inject
    private Holidays holidays;

    @Inject
    @ConfigProperty(name = "huike.shop.working-days")
    private String days;

    @Inject
    @ConfigProperty(name = "huike.shop.working-hours")
    private String hours;

    /** The shop's days and hours, without its holidays. */
    public WorkingHours hours() {
        return WorkingHours.of(days, hours, shop.zone()).without(holidays::closes);
    }

    /** As of {@link WorkingHours#after(Instant, String)}. */
    public Instant after(Instant start, String amount) {
        return hours().after(start, amount);
    }
}
