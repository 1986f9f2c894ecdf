package app.huike.lifecycle.demo;

import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.TemplateSource;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The welcome in Danish, as somebody of the demo's shop began it: it asks for a value that the process does not give. So there is a failed
 * step for those who run the installation to look at. The step succeeds once its customer reads another language.
 */
@ApplicationScoped
public class UnfinishedTranslation implements TemplateSource {

    private static final int SHIPPED = 0;
    private static final MessageTemplate WELCOME = new MessageTemplate(
            SHIPPED,
            "Tak for din første ordre, {{name}}",
            "Tak for din første ordre, {{name}}. Her er {{rabat}} til den næste: {{code}}, gyldig til {{end}}.",
            null);

    private Shop shop;
    private DemoSettings settings;

    UnfinishedTranslation() {}

    @Inject
    UnfinishedTranslation(Shop shop, DemoSettings settings) {
        this.shop = shop;
        this.settings = settings;
    }

    @Override
    public Optional<MessageTemplate> find(String key, String language) {
        boolean asked = key.equals("welcome")
                && language.equals(SupportingRole.MIKKEL_HOLM.locale().getLanguage());
        return asked && shop.demo() && !settings.accountsOnly() ? Optional.of(WELCOME) : Optional.empty();
    }
}
