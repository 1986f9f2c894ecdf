package app.huike.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.launch.Visit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator tries the mail server, on the page and by REST, also while sending is off. */
class TestMailIT {
    private static final MailingShop SHOP = MailingShop.shared();
    private static final String ADDRESS = "admin@it.example";

    @BeforeAll
    static void sendingIsOffAndTheAdministratorHasAnAddress() {
        SHOP.sending("OFF");
        address(ADDRESS);
    }

    @AfterAll
    static void asBefore() {
        address(null);
        SHOP.sending("ON");
    }

    @Test
    void itArrivesAtOnceAndThePageTellsTheServersWords() throws Exception {
        assertThat(page()).contains("Handed over to " + ADDRESS).contains("The mail server said: 250");

        Mail mail = new Mail(SHOP.office().mailbox(ADDRESS).get(0));
        assertThat(mail.message().getSubject()).isEqualTo("A test mail of " + MailingShop.NAME);
        assertThat(mail.text()).contains(MailingShop.NAME, mail.header("X-Trace-Id"));
    }

    @Test
    void whatTheServerRefusesIsToldInItsWords() {
        SHOP.office().answer("nobody@it.example", "550 no such mailbox");
        address("nobody@it.example");
        assertThat(page()).contains("The mail server did not take it: 550 no such mailbox");

        address(null);
        assertThat(page()).contains("Your account has no e-mail address.");
        address(ADDRESS);
    }

    @Test
    void byRestOnlyForAdministrators() {
        Visit administrator = Visit.withAKeyOf("admin", SHOP.baseUri(), SHOP.administrator());
        JsonNode taken = MailingShop.json(administrator.rest("POST", "test-mails", null));
        assertThat(taken.path("address").asText()).isEqualTo(ADDRESS);
        assertThat(taken.path("answer").asText()).startsWith("250");

        assertThatThrownBy(() -> SHOP.program().rest("POST", "test-mails", null))
                .hasMessageContaining("40");
    }

    private static String page() {
        return SHOP.administrator().submit("system/system.xhtml", "testing", "try", Map.of());
    }

    private static void address(String address) {
        SHOP.sql("update app_user set email = ? where login = 'admin'", address);
    }
}
