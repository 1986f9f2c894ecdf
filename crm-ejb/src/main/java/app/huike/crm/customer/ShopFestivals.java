package app.huike.crm.customer;

import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose festivals customers keep who did not say it: by the setting {@code huike.customers.festival-calendar}, else by the shop's language. */
@ApplicationScoped
public class ShopFestivals {

    private Shop shop;
    private Optional<FestivalCalendar> said = Optional.empty();

    ShopFestivals() {}

    @Inject
    public ShopFestivals(
            Shop shop, @ConfigProperty(name = "huike.customers.festival-calendar") Optional<FestivalCalendar> said) {
        this.shop = shop;
        this.said = said;
    }

    public FestivalCalendar calendar() {
        return said.orElseGet(() -> FestivalCalendar.of(shop.locale()));
    }
}
