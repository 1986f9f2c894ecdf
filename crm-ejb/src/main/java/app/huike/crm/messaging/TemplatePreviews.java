package app.huike.crm.messaging;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.messaging.domain.Message;
import app.huike.crm.messaging.domain.MessageBook;
import app.huike.crm.messaging.domain.Rendered;
import app.huike.crm.messaging.template.Rendering;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Audit;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The door for looking at a template before it is published: with a real customer, and as a mail to oneself, which goes the way of all mail and is
 * kept where sending is off. What a process would say is filled in with likely values.
 */
@Stateless
public class TemplatePreviews {

    private static final Duration SEND_WITHIN = Duration.ofDays(1);

    @Inject
    private MessageTemplates templates;

    @Inject
    private Rendering rendering;

    @Inject
    private Customers customers;

    @Inject
    private MessageBook messages;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /** A template as it would be read: what is being written, else what customers get. */
    public record Preview(String language, String subject, String text, String html) {}

    /**
     * The template in one language. Refusals {@code TEMPLATE_UNKNOWN}, {@code TEMPLATE_FAULTY} (it cannot be made; {@code reason} says why),
     * {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}.
     *
     * @param customerRef of a customer whom whoever acts may see; null for a made-up name
     */
    public Preview preview(String key, String language, String customerRef) {
        Rights.require(Permission.TEMPLATE_WRITE);
        Rendered made = render(key, language, customerRef);
        return new Preview(made.language(), made.subject(), made.text(), made.html());
    }

    /**
     * Puts the same into the outbox for whoever acts. Refusals as above, and {@code TEMPLATE_NO_ADDRESS}: the account has no e-mail address.
     *
     * @return the address
     */
    public String sendToMyself(String key, String language, String customerRef) {
        String login = Rights.require(Permission.TEMPLATE_WRITE).login();
        String address = people.find(login)
                .map(PersonView::email)
                .filter(mail -> !mail.isBlank())
                .orElseThrow(() -> Refused.rule("TEMPLATE_NO_ADDRESS"));
        messages.add(message(key, render(key, language, customerRef), address), Optional.empty());
        audit.record("TEMPLATE_TESTED", key, Map.of("language", language));
        return address;
    }

    private Message message(String key, Rendered made, String address) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        Rendered marked = new Rendered(
                made.language(), made.templateVersion(), "[Test] " + made.subject(), made.text(), made.html());
        return new Message(
                id,
                "template-test:" + id,
                null,
                Channel.EMAIL,
                Purpose.SERVICE,
                key,
                marked,
                address,
                now,
                now,
                now.plus(SEND_WITHIN),
                0,
                0,
                CurrentTrace.id());
    }

    private Rendered render(String key, String language, String customerRef) {
        TemplateView view = templates.get(key, language);
        try {
            return rendering.sample(view.shown(), language, recipient(language, customerRef), clock.instant());
        } catch (TemplateFaulty faulty) {
            throw Refused.rule("TEMPLATE_FAULTY").with("reason", faulty.getMessage());
        }
    }

    private Recipient recipient(String language, String customerRef) {
        CustomerView customer =
                customerRef == null || customerRef.isBlank() ? null : customers.get(customerRef.strip());
        boolean chinese = language.startsWith("zh");
        String name = customer == null ? (chinese ? "林晓梅" : "Lin Xiaomei") : customer.name();
        Locale locale = customer == null ? Locale.forLanguageTag(language) : customer.locale();
        ZoneId zone = customer == null || customer.timeZone() == null ? shop.zone() : customer.timeZone();
        return new Recipient(null, name, "preview", true, ConsentState.GRANTED, locale, zone);
    }
}
