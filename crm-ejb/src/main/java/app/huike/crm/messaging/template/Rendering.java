package app.huike.crm.messaging.template;

import app.huike.crm.customer.Recipient;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.TemplateFaulty;
import app.huike.crm.messaging.TemplateSource;
import app.huike.crm.messaging.domain.Formats;
import app.huike.crm.messaging.domain.Languages;
import app.huike.crm.messaging.domain.Rendered;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a message's texts: the template in the customer's language, values as that language writes them, the shop's frame around it. */
@Dependent
public class Rendering {

    private final Templates templates;
    private final Shop shop;

    @Inject
    Rendering(Templates templates, Shop shop) {
        this.templates = templates;
        this.shop = shop;
    }

    /** Of the templates as they were shipped, outside of the container: for trials. */
    public static Rendering ofShipped(List<TemplateSource> shipped, Shop shop) {
        return new Rendering(new Templates((key, language) -> Optional.empty(), shipped), shop);
    }

    /**
     * The texts.
     *
     * @param unsubscribeUrl for messages that one can unsubscribe from
     * @throws TemplateFaulty when there is no such template, or a value that it wants
     */
    public Rendered render(MessageRequest request, Recipient recipient, Optional<String> unsubscribeUrl) {
        Templates.Found found = templates.find(request.template(), Languages.chain(recipient.locale(), shop.locale()));
        return rendered(found, model(request.model(), recipient, unsubscribeUrl, found.language()));
    }

    /**
     * The texts of any template, with likely values in place of what a process would say.
     *
     * @throws TemplateFaulty when it cannot be read
     */
    public Rendered sample(MessageTemplate template, String language, Recipient recipient, Instant now) {
        Map<String, Object> values = new SampleValues(shop, now).of(TemplateCheck.names(template));
        return rendered(new Templates.Found(template, language), model(values, recipient, Optional.empty(), language));
    }

    private static Rendered rendered(Templates.Found found, Map<String, Object> model) {
        String subject = oneLine(Mustaches.text(found.template().subject(), model));
        if (subject.isEmpty()) {
            throw new TemplateFaulty("the subject is empty");
        }
        String text = Mustaches.text(found.template().text(), model);
        String body = found.template().html() == null
                ? Layout.paragraphs(text)
                : Mustaches.html(found.template().html(), model);
        return new Rendered(
                found.language(),
                found.template().version(),
                subject,
                Layout.text(text, found.language(), model),
                Layout.html(body, subject, found.language(), model));
    }

    private Map<String, Object> model(
            Map<String, Object> values, Recipient recipient, Optional<String> unsubscribeUrl, String language) {
        Locale locale = Languages.formats(language, recipient.locale());
        Formats formats = new Formats(locale, shop.zone());
        Map<String, Object> model = new HashMap<>();
        values.forEach((name, value) -> put(model, name, value, formats));
        String name = recipient.name();
        model.put("name", name == null || name.isBlank() ? Layout.nameless(language) : oneLine(name));
        model.put("shop", shop.name());
        model.put("shopAddress", shop.address());
        unsubscribeUrl.ifPresent(url -> model.put("unsubscribeUrl", url));
        if (values.get("code") instanceof String code) {
            model.put("qr", QrCode.dataAddress(code));
        }
        return model;
    }

    /** A value that is null or blank is as good as missing: better no message than one with a gap. */
    private static void put(Map<String, Object> model, String name, Object value, Formats formats) {
        if (value instanceof Boolean) {
            model.put(name, value);
        } else if (value != null && !(value instanceof String text && text.isBlank())) {
            model.put(name, formats.of(value));
        }
    }

    /** Without line breaks or other controls, which have no place in a mail's header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
