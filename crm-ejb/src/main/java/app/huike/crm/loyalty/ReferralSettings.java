package app.huike.crm.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings {@code huike.loyalty.referral.*}: who may refer, and where a link leads to. */
@ApplicationScoped
class ReferralSettings {

    @Inject
    @ConfigProperty(name = "huike.loyalty.referral.from-purchases")
    int fromPurchases;

    @Inject
    @ConfigProperty(name = "huike.loyalty.referral.link")
    String link;

    /** From so many kept purchases on a customer has a code. */
    int fromPurchases() {
        return fromPurchases;
    }

    String link(String code) {
        return link.replace("{code}", code);
    }
}
