package app.huike.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.mail.MailingShop.Customer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a customer's mailbox after the first purchase, and the way out that it offers. */
class WelcomeMailIT {
    private static final MailingShop SHOP = MailingShop.shared();
    private static final Pattern CODE = Pattern.compile("\\b(?:[2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}\\b");
    private static final Pattern LINK = Pattern.compile("<" + MailingShop.PUBLIC + "(/unsubscribe\\?t=[\\w-]{64})>");
    private static final HttpClient MAIL_PROGRAM = HttpClient.newHttpClient();

    @BeforeAll
    static void sendingIsOn() {
        SHOP.sending("ON");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Anna Berger, 'Thank you for your first order, Anna Berger.', You get this message because, $10",
        "zh-Hans, 林晓梅, '林晓梅,您好!感谢您首次选购。', 退订, US$10优惠券",
        "zh-Hant, 陳怡君, '陳怡君,您好!感謝您的首次購買。', 取消訂閱, US$10優惠券"
    })
    void speaksTheCustomersLanguageAndBringsACouponThatWorks(
            String language, String name, String thanks, String footer, String benefit) throws Exception {
        Customer customer = SHOP.customer(name, language, "welcome.example");
        Mail mail = welcome(customer);

        assertThat(mail.message().getSubject()).contains(name).contains(benefit);
        assertThat(mail.text()).contains(thanks, footer, MailingShop.NAME, MailingShop.ADDRESS);
        assertThat(mail.html())
                .contains(
                        "<html lang=\"" + language + "\">",
                        thanks,
                        footer,
                        "The &quot;Corner&quot;, Shop",
                        MailingShop.ADDRESS);
        assertThat(mail.message().getFrom())
                .containsExactly(new InternetAddress("news@shop.example", MailingShop.NAME, "UTF-8"));
        assertThat(mail.message().getReplyTo()).containsExactly(new InternetAddress("people@shop.example"));
        assertThat(mail.message().getAllRecipients())
                .containsExactly(new InternetAddress(customer.address(), name, "UTF-8"));
        assertThat(mail.header("List-Unsubscribe")).matches(LINK);
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");

        String code = code(mail.text());
        assertThat(mail.html()).contains(code);
        assertThat(mail.qr()).isEqualTo(code);
        assertThat(redeem(customer, code).path("discount").path("amount").asText())
                .isEqualTo("10.00");
    }

    @Test
    void theLinkShowsAPageAndOnlyThePostActsAlsoOnWhatWaits() throws Exception {
        Customer customer = SHOP.customer("Grace Hill", "en", "leaving.example");
        Mail mail = welcome(customer);
        SHOP.pass(customer, "boundary_remind");
        // marketing is one a day, so the reminder waits
        SHOP.message(customer, "welcome-reminder", "WAITING");
        String link = link(mail);
        assertThat(mail.text()).contains(MailingShop.PUBLIC + link);

        HttpResponse<String> seen = get(link);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("method=\"post\" action=\"/unsubscribe\"");
        assertThat(consent(customer)).isEqualTo("GRANTED");
        assertThat(SHOP.state(customer, "welcome-reminder")).isEqualTo("WAITING");

        HttpResponse<String> done = oneClick(link);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(consent(customer)).isEqualTo("WITHDRAWN");
        assertThat(SHOP.state(customer, "welcome-reminder"))
                .as("stopped when the answer is there")
                .isEqualTo("STOPPED");
        assertThat(oneClick(link).statusCode()).as("again changes nothing").isEqualTo(200);
        assertThat(oneClick(link.substring(0, link.length() - 4) + "AAAA").statusCode())
                .as("a link that is not ours")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\r\nBcc: victim@leak.example",
                "Eve\nBcc: victim@leak.example\n\nHello",
                "Eve\u2028Bcc: victim@leak.example",
                "Eve\" <victim@leak.example>, \"Eve",
                "Eve, victim@leak.example",
                "=?UTF-8?Q?Eve=0D=0ABcc:_victim@leak.example?=",
                "Eve\\"
            })
    void aNameIsANameWhateverStandsInIt(String name) throws Exception {
        Customer customer;
        try {
            customer = SHOP.customer(name, "en", "names.example");
        } catch (AssertionError refused) {
            assertThat(refused).hasMessageContaining(": 4");
            return;
        }
        Mail mail = welcome(customer);
        assertThat(mail.message().getAllRecipients())
                .singleElement()
                .satisfies(to -> assertThat(((InternetAddress) to).getAddress()).isEqualTo(customer.address()));
        assertThat(mail.message().getRecipients(RecipientType.BCC)).isNull();
        assertThat(mail.message().getRecipients(RecipientType.CC)).isNull();
        assertThat(mail.header("Bcc")).isNull();
        assertThat(mail.header("To")).doesNotContain("\n").endsWith("<" + customer.address() + ">");
        assertThat(mail.header("Subject")).isNotBlank();
        assertThat(SHOP.office().knows("victim@leak.example")).isFalse();
    }

    private static Mail welcome(Customer customer) {
        SHOP.buys(customer);
        SHOP.message(customer, "welcome", "SENT");
        List<Mail> mails = SHOP.office().mailbox(customer.address()).stream()
                .map(Mail::new)
                .toList();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static String code(String text) {
        Matcher found = CODE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static JsonNode redeem(Customer customer, String code) {
        String purchase = customer.ref() + "-2";
        SHOP.program().purchase(purchase, customer.ref(), "80.00");
        return MailingShop.json(SHOP.program()
                .rest(
                        "POST",
                        "coupons/" + code + "/redemptions",
                        """
                        {"customerRef": "%s", "purchaseRef": "%s", "basket": {"total": {"amount": "80.00", "currency": "USD"}}}"""
                                .formatted(customer.ref(), purchase)));
    }

    private static String link(Mail mail) {
        Matcher found = LINK.matcher(mail.header("List-Unsubscribe"));
        assertThat(found.matches()).isTrue();
        return found.group(1);
    }

    private static String consent(Customer customer) {
        return MailingShop.json(SHOP.program().rest("GET", "customers/" + customer.ref(), null))
                .path("consents")
                .path(0)
                .path("state")
                .asText();
    }

    private static HttpResponse<String> get(String link) throws IOException, InterruptedException {
        return MAIL_PROGRAM.send(HttpRequest.newBuilder(address(link)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a mail program does by RFC 8058: without cookies, with that body. */
    private static HttpResponse<String> oneClick(String link) throws IOException, InterruptedException {
        return MAIL_PROGRAM.send(
                HttpRequest.newBuilder(address(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What a proxy in front of the shop would make of the public address. */
    private static URI address(String link) {
        return SHOP.baseUri().resolve(link);
    }
}
