package app.huike.crm.messaging.channel;

import app.huike.crm.messaging.OutgoingMessage;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as a mail: a text and an HTML part in UTF-8, its pictures inside. The same message always has the same Message-ID, so that one
 * that went out twice can be told. Nothing that somebody typed reaches a header with a line break in it.
 */
final class Letter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern PICTURE = Pattern.compile("data:(image/[a-z]+);base64,([A-Za-z0-9+/]+=*)");

    private final OutgoingMessage message;
    private final MimeMessage mail;
    private InternetAddress sender;

    Letter(Session session, OutgoingMessage message) {
        this.message = message;
        this.mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.id() + "@" + domain(sender) + ">");
            }
        };
    }

    Letter from(String address, String name) throws MessagingException {
        sender = address(address, name);
        mail.setFrom(sender);
        return this;
    }

    Letter replyTo(Optional<String> address) throws MessagingException {
        if (address.isPresent()) {
            mail.setReplyTo(new InternetAddress[] {address(address.get(), null)});
        }
        return this;
    }

    Letter at(Instant when) throws MessagingException {
        mail.setSentDate(Date.from(when));
        return this;
    }

    MimeMessage made() throws MessagingException {
        mail.setRecipient(RecipientType.TO, address(message.address(), message.recipientName()));
        mail.setSubject(oneLine(message.subject()), UTF_8);
        mail.setHeader("Auto-Submitted", "auto-generated");
        for (Map.Entry<String, String> header : message.headers().entrySet()) {
            mail.setHeader(oneLine(header.getKey()), oneLine(header.getValue()));
        }
        mail.setContent(parts());
        mail.saveChanges();
        return mail;
    }

    private Multipart parts() throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.bodyText(), UTF_8, "plain");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(text);
        if (message.bodyHtml() != null) {
            both.addBodyPart(htmlWithPictures());
        }
        return both;
    }

    /** Mail programs do not show {@code data:} pictures: each becomes a part of its own that the HTML points to. */
    private MimeBodyPart htmlWithPictures() throws MessagingException {
        List<MimeBodyPart> pictures = new ArrayList<>();
        Matcher found = PICTURE.matcher(message.bodyHtml());
        StringBuilder html = new StringBuilder();
        while (found.find()) {
            String id = message.id() + "." + pictures.size() + "@" + domain(sender);
            pictures.add(picture(id, found));
            found.appendReplacement(html, Matcher.quoteReplacement("cid:" + id));
        }
        found.appendTail(html);
        MimeBodyPart page = new MimeBodyPart();
        page.setText(html.toString(), UTF_8, "html");
        if (pictures.isEmpty()) {
            return page;
        }
        MimeMultipart related = new MimeMultipart("related");
        related.addBodyPart(page);
        for (MimeBodyPart picture : pictures) {
            related.addBodyPart(picture);
        }
        MimeBodyPart whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    private static MimeBodyPart picture(String id, MatchResult data) throws MessagingException {
        byte[] bytes = Base64.getDecoder().decode(data.group(2));
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, data.group(1))));
        part.setContentID("<" + id + ">");
        part.setDisposition(Part.INLINE);
        return part;
    }

    private static InternetAddress address(String address, String name) throws AddressException {
        if (!address.equals(oneLine(address))) {
            throw new AddressException("an address has no line breaks");
        }
        InternetAddress parsed = new InternetAddress(address, true);
        try {
            if (name != null && !name.isBlank()) {
                parsed.setPersonal(oneLine(name), UTF_8);
            }
            return parsed;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java has UTF-8", impossible);
        }
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
