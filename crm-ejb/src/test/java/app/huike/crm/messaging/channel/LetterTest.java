package app.huike.crm.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.messaging.OutgoingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    private static final UUID ID = UUID.fromString("0193487a-7c00-7000-8000-0123456789ab");
    private static final byte[] PICTURE = {1, 2, 3, 4, 5};
    private static final String HTML =
            "<p>林晓梅</p><img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(PICTURE) + "\">";

    @Test
    void hasATextAndAnHtmlPartWithThePictureInside() throws Exception {
        MimeMessage mail = sent("林晓梅", "lin@example.com", "感谢您首次选购", Map.of());
        assertThat(mail.getSubject()).isEqualTo("感谢您首次选购");
        assertThat(mail.getHeader("Subject")[0]).as("on the wire").matches("\\p{ASCII}*");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("lin@example.com", "林晓梅", "UTF-8"));
        MimeMultipart both = (MimeMultipart) mail.getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(both.getBodyPart(0).getContent()).isEqualTo("您好");
        MimeMultipart related = (MimeMultipart) both.getBodyPart(1).getContent();
        assertThat(related.getContentType()).startsWith("multipart/related");
        MimeBodyPart picture = (MimeBodyPart) related.getBodyPart(1);
        assertThat(picture.getInputStream().readAllBytes()).isEqualTo(PICTURE);
        String id = picture.getContentID();
        assertThat((String) related.getBodyPart(0).getContent())
                .contains("林晓梅", "src=\"cid:" + id.substring(1, id.length() - 1) + "\"")
                .doesNotContain("data:");
    }

    @Test
    void comesFromTheShopAndItsMessageIdStaysTheSame() throws Exception {
        MimeMessage mail = sent("Anna", "anna@example.com", "s", Map.of());
        assertThat(mail.getFrom())
                .containsExactly(new InternetAddress("news@shop.example", "回客, the \"Shop\"", "UTF-8"));
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("people@shop.example"));
        assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@shop.example>");
        assertThat(mail.getSentDate()).isEqualTo("2026-06-15T12:00:00Z");
    }

    @Test
    void carriesTheHeadersOfOneClickUnsubscribing() throws Exception {
        Map<String, String> headers = Map.of(
                "List-Unsubscribe",
                "<https://shop.example/unsubscribe?t=" + "x".repeat(64) + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click");
        MimeMessage mail = sent("Anna", "anna@example.com", "s", headers);
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo(headers.get("List-Unsubscribe"));
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: evil@example.com",
                "x\nBcc: evil@example.com",
                "x\rBcc: evil@example.com",
                "x\u2028Bcc: evil@example.com"
            })
    void aLineBreakInNameSubjectOrHeaderMakesNoHeader(String evil) throws Exception {
        MimeMessage mail = sent(evil, "anna@example.com", evil, Map.of("List-Unsubscribe", evil));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(Collections.list(mail.getAllHeaderLines()).stream().filter(line -> line.startsWith("Bcc")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com\r\nBcc: evil@example.com",
                "anna@example.com, evil@example.com",
                "anna@example.com\nevil@example.com",
                "no address",
                "@example.com",
                ""
            })
    void whatIsNoSingleAddressIsRefused(String address) {
        assertThatThrownBy(() -> sent("Anna", address, "s", Map.of())).isInstanceOf(AddressException.class);
    }

    /** As it comes out at the other end. */
    private static MimeMessage sent(String name, String address, String subject, Map<String, String> headers)
            throws Exception {
        Session session = Session.getInstance(new Properties());
        OutgoingMessage message = new OutgoingMessage(ID, address, name, subject, "您好", HTML, headers);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        letter(session, message).writeTo(wire);
        assertThat(wire.toString(StandardCharsets.UTF_8)).matches("(?s)\\p{ASCII}*");
        return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static MimeMessage letter(Session session, OutgoingMessage message) throws MessagingException {
        return new Letter(session, message)
                .from("news@shop.example", "回客, the \"Shop\"")
                .replyTo(Optional.of("people@shop.example"))
                .at(Instant.parse("2026-06-15T12:00:00Z"))
                .made();
    }
}
