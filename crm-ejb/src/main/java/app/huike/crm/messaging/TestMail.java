package app.huike.crm.messaging;

import app.huike.crm.customer.Channel;
import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.Trace;
import app.huike.crm.security.Audit;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.crm.shared.Texts;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/**
 * Whether the mail server takes what the shop sends, tried at once: a mail to the administrator who asks, past the outbox, and whatever the switch of
 * sending says, for it reaches no customer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TestMail {

    @Inject
    private People people;

    @Inject
    private Shop shop;

    @Inject
    private Audit audit;

    @Inject
    @Any
    private Instance<ChannelAdapter> adapters;

    /**
     * What the mail server said.
     *
     * @param address to which it was handed over
     * @param answer such as {@code 250 OK}
     */
    public record Taken(String address, String answer) {}

    /**
     * Sends it. Refusals {@code MAIL_NOT_SET_UP}: no server or no sender is named; {@code MAIL_NO_ADDRESS}: the account has no e-mail address;
     * {@code MAIL_NOT_TAKEN}: {@code answer} is what the server said, or why it could not be asked.
     *
     * @param reader in whose language the mail is written
     */
    public Taken send(Locale reader) {
        String login = Rights.require(Permission.SYSTEM_OPERATE).login();
        ChannelAdapter mail = adapters.stream()
                .filter(adapter -> adapter.channel() == Channel.EMAIL && adapter.ready())
                .findFirst()
                .orElseThrow(() -> Refused.rule("MAIL_NOT_SET_UP"));
        PersonView person = people.find(login)
                .filter(each -> each.email() != null && !each.email().isBlank())
                .orElseThrow(() -> Refused.rule("MAIL_NO_ADDRESS"));
        audit.record("MAIL_TESTED", login, Map.of());
        try {
            return new Taken(person.email(), mail.deliver(letter(person, reader)));
        } catch (DeliveryFailed refused) {
            throw Refused.rule("MAIL_NOT_TAKEN").with("answer", String.valueOf(refused.getMessage()));
        }
    }

    private OutgoingMessage letter(PersonView person, Locale reader) {
        Texts texts = Texts.of("app.huike.crm.messaging.layout", reader);
        String trace = CurrentTrace.get().orElseGet(Trace::begun).id();
        Map<String, Object> facts = Map.of("shop", shop.name(), "trace", trace);
        return new OutgoingMessage(
                Ids.next(),
                person.email(),
                person.name(),
                texts.text("test.subject", facts),
                texts.text("test.text", facts),
                null,
                Map.of(OutgoingMessage.TRACE, trace));
    }
}
