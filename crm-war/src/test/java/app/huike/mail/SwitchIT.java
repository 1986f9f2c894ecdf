package app.huike.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.mail.MailingShop.Customer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The switch and the brake of sending, from their page to the mailbox. */
class SwitchIT {
    private static final MailingShop SHOP = MailingShop.shared();
    private static final String WELCOME = "welcome";

    @BeforeEach
    @AfterEach
    void on() {
        SHOP.sending("ON");
    }

    @Test
    void onlyToTheseDomainsAndWhatWasKeptIsKeptForGood() throws Exception {
        SHOP.sending("DOMAINS", "inside.example", "ours.example");
        Customer ours = SHOP.customer("Ours", "en", "ours.example");
        Customer below = SHOP.customer("Below", "en", "sub.ours.example");
        Customer others = SHOP.customer("Others", "en", "theirs.example");
        SHOP.buys(ours);
        SHOP.buys(below);
        SHOP.buys(others);
        SHOP.message(ours, WELCOME, "SENT");
        SHOP.message(below, WELCOME, "KEPT");
        SHOP.message(others, WELCOME, "KEPT");

        SHOP.sending("ON");
        Customer later = SHOP.customer("Later", "en", "theirs.example");
        SHOP.buys(later);
        SHOP.message(later, WELCOME, "SENT");
        assertThat(SHOP.state(others, WELCOME)).isEqualTo("KEPT");
        assertThat(SHOP.office().mailbox(ours.address())).hasSize(1);
        assertThat(SHOP.office().mailbox(later.address())).hasSize(1);
        assertThat(SHOP.office().knows(below.address())).isFalse();
        assertThat(SHOP.office().knows(others.address())).isFalse();
    }

    @Test
    void offKeepsAndSendsNothing() {
        SHOP.sending("OFF");
        Customer customer = SHOP.customer("Kept Safe", "en", "off.example");
        SHOP.buys(customer);
        SHOP.message(customer, WELCOME, "KEPT");
        SHOP.sending("ON");
        Customer later = SHOP.customer("Next One", "en", "off.example");
        SHOP.buys(later);
        SHOP.message(later, WELCOME, "SENT");
        assertThat(SHOP.office().knows(customer.address())).isFalse();
    }

    @Test
    void whatIsTooLateExpiresWhileAPauseHoldsItAndIsNeverSent() {
        SHOP.administrator()
                .submit("system/system.xhtml", "pausing", "begin", Map.of("f1:reason", "a template is wrong"));
        Customer late = SHOP.customer("Too Late", "en", "late.example");
        Customer timely = SHOP.customer("In Time", "en", "late.example");
        SHOP.buys(late);
        SHOP.buys(timely);
        SHOP.message(late, WELCOME, "WAITING");
        SHOP.message(timely, WELCOME, "WAITING");
        SHOP.sql(
                "update message set send_after = now() - interval '3 days', send_before = now()"
                        + " where customer_id = (select id from customer where ref = ?)",
                late.ref());
        SHOP.message(late, WELCOME, "EXPIRED");
        assertThat(SHOP.state(timely, WELCOME)).isEqualTo("WAITING");

        SHOP.administrator()
                .submit("system/system.xhtml", "pausing", "end", Map.of("afterwards", "SEND", "f2:hours", ""));
        SHOP.message(timely, WELCOME, "SENT");
        assertThat(SHOP.office().knows(late.address())).isFalse();
    }
}
