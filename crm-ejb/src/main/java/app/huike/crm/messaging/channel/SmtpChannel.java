package app.huike.crm.messaging.channel;

import app.huike.crm.customer.Channel;
import app.huike.crm.messaging.ChannelAdapter;
import app.huike.crm.messaging.DeliveryFailed;
import app.huike.crm.messaging.OutgoingMessage;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MailSessionDefinition;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;

/**
 * The e-mail channel: SMTP through the container's mail session. An address that the server refuses for good is a permanent failure; all
 * else (no connection, log-in refused, "try again later", a text that it does not like) is tried again, for it is not the customer's fault.
 */
@Stateless
@Local(ChannelAdapter.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@MailSessionDefinition(
        name = SmtpChannel.SESSION,
        transportProtocol = "smtp",
        properties = {
            // the container's default prints whole conversations, addresses and all
            "mail.debug=false",
            "mail.smtp.connectiontimeout=10000",
            "mail.smtp.timeout=10000",
            "mail.smtp.writetimeout=10000",
            "mail.smtps.connectiontimeout=10000",
            "mail.smtps.timeout=10000",
            "mail.smtps.writetimeout=10000",
            "mail.smtp.starttls.enable=${MPCONFIG=huike.smtp.starttls}",
            "mail.smtp.starttls.required=${MPCONFIG=huike.smtp.starttls}",
            "mail.smtp.ssl.checkserveridentity=true",
            "mail.smtps.ssl.checkserveridentity=true"
        })
public class SmtpChannel implements ChannelAdapter {

    static final String SESSION = "java:app/mail/crm";

    @Resource(lookup = SESSION)
    Session session;

    @Inject
    SmtpSettings settings;

    @Inject
    Shop shop;

    @Inject
    BusinessClock clock;

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean ready() {
        return settings.complete();
    }

    @Override
    public String deliver(OutgoingMessage message) throws DeliveryFailed {
        try {
            return send(letter(message));
        } catch (AddressException noAddress) {
            throw new DeliveryFailed("no mail address", true, noAddress);
        } catch (SendFailedException refused) {
            boolean forGood = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            throw new DeliveryFailed(serversWords(refused), forGood, refused);
        } catch (MessagingException later) {
            throw new DeliveryFailed(later.getMessage(), false, later);
        }
    }

    /** Such as {@code 550 no such mailbox}: at the end of a chain whose beginning only says "Invalid Addresses". */
    private static String serversWords(SendFailedException refused) {
        Exception last = refused;
        while (last instanceof MessagingException link && link.getNextException() != null) {
            last = link.getNextException();
        }
        return last.getMessage() == null
                ? refused.getMessage()
                : last.getMessage().strip();
    }

    private MimeMessage letter(OutgoingMessage message) throws MessagingException {
        return new Letter(session, message)
                .from(settings.from(), shop.name())
                .replyTo(settings.replyTo())
                .at(clock.instant())
                .made();
    }

    private String send(MimeMessage letter) throws MessagingException {
        try (Transport transport = session.getTransport(settings.protocol())) {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(letter, letter.getAllRecipients());
            return lastWords(transport);
        }
    }

    /** The API of mail has no word for what the server answers to a mail that it takes; the transport of every Jakarta server does. */
    private static String lastWords(Transport transport) {
        try {
            Object answer =
                    transport.getClass().getMethod("getLastServerResponse").invoke(transport);
            return String.valueOf(answer).strip();
        } catch (ReflectiveOperationException another) {
            return "250";
        }
    }
}
