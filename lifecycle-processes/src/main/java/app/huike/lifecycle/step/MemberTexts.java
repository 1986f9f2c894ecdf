package app.huike.lifecycle.step;

import app.huike.crm.customer.Customers;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/** What tiers and their benefits are called in a customer's language; the shop's where his is not known. */
@ApplicationScoped
public class MemberTexts {

    private static final String TEXTS = "app.huike.crm.loyalty.loyalty";

    private Customers customers;
    private Shop shop;

    MemberTexts() {}

    @Inject
    public MemberTexts(Customers customers, Shop shop) {
        this.customers = customers;
        this.shop = shop;
    }

    public Texts of(UUID customerId) {
        Locale own = customers.get(customerId).locale();
        return Texts.of(TEXTS, own == null ? shop.locale() : own);
    }
}
