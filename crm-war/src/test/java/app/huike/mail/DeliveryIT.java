package app.huike.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.mail.MailingShop.Customer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail servers that cannot, will not, or are not there: what is sent arrives once, or it is seen that it did not. */
class DeliveryIT {
    private static final MailingShop SHOP = MailingShop.shared();
    private static final String WELCOME = "welcome";

    @BeforeEach
    void sendingIsOn() {
        SHOP.sending("ON");
    }

    @Test
    void whatCannotBeTakenNowIsTriedAgainLaterAndLaterAndArrivesOnce() throws Exception {
        Customer customer = SHOP.customer("Busy Bee", "en", "busy.example");
        SHOP.office().answer(customer.address(), "450 4.2.0 greylisted, come back");
        SHOP.buys(customer);
        assertThat(secondsUntilNext(customer, 1)).isBetween(45, 60);

        SHOP.office().take(customer.address());
        SHOP.office().answerText(customer.address(), "451 4.3.0 disk full");
        SHOP.passWait(customer);
        assertThat(secondsUntilNext(customer, 2)).isBetween(285, 300);
        assertThat(SHOP.state(customer, WELCOME)).isEqualTo("WAITING");

        SHOP.office().take(customer.address());
        SHOP.passWait(customer);
        SHOP.message(customer, WELCOME, "SENT");
        assertThat(attempts(customer)).isEqualTo(3);
        assertArrivedOnce(customer);
    }

    @Test
    void anAddressThatIsRefusedForGoodIsNotTriedAgainAndSeen() {
        Customer customer = SHOP.customer("Gone Away", "en", "gone.example");
        SHOP.office().answer(customer.address(), "550 5.1.1 no such mailbox");
        SHOP.buys(customer);
        SHOP.message(customer, WELCOME, "FAILED");

        assertThat(attempts(customer))
                .as("counted are those that are tried again")
                .isZero();
        assertThat(SHOP.sql(
                        "select count(*) from message where reason = 'UNREACHABLE' and last_error like '%no such mailbox%'"
                                + " and customer_id = (select id from customer where ref = ?)",
                        customer.ref()))
                .isEqualTo(1);
        assertThat(SHOP.administrator().page("messages/messages.xhtml?state=FAILED"))
                .contains("Gone Away");
        assertThat(SHOP.administrator().page("customers/customer.xhtml?ref=" + customer.ref()))
                .contains("Mail comes back");

        SHOP.office().take(customer.address());
        SHOP.pass(customer, "boundary_remind");
        MailingShop.awaitThat(
                "the reminder is not written",
                () -> SHOP.sql(
                                "select count(*) from journey_log where kind = 'MESSAGE_SUPPRESSED' and reason = 'UNREACHABLE'"
                                        + " and customer_id = (select id from customer where ref = ?)",
                                customer.ref())
                        == 1);
        assertThat(SHOP.office().knows(customer.address())).isFalse();
    }

    @Test
    void aServerThatIsDownDelaysAndNothingIsLostOrDoubled() throws Exception {
        List<Customer> customers = Stream.of("First", "Second", "Third")
                .map(name -> SHOP.customer(name + " Patient", "en", "down.example"))
                .toList();
        SHOP.officeCloses();
        try {
            customers.forEach(SHOP::buys);
            customers.forEach(
                    customer -> assertThat(secondsUntilNext(customer, 1)).isBetween(40, 60));
            customers.forEach(
                    customer -> assertThat(SHOP.state(customer, WELCOME)).isEqualTo("WAITING"));
        } finally {
            SHOP.officeOpens();
        }
        customers.forEach(SHOP::passWait);
        customers.forEach(customer -> SHOP.message(customer, WELCOME, "SENT"));
        for (Customer customer : customers) {
            assertArrivedOnce(customer);
        }
    }

    /** A shop's program that got no answer sends again; here both arrive at once. */
    @Test
    void aPurchaseThatIsToldTwiceBringsOneMail() throws Exception {
        Customer customer = SHOP.customer("Twice Told", "en", "twice.example");
        String purchase =
                """
                {"ref": "%s-1", "customerRef": "%s", "at": "%s", "total": {"amount": "60.00", "currency": "USD"}}"""
                        .formatted(
                                customer.ref(), customer.ref(), SHOP.program().now());
        Runnable told = () -> SHOP.program().rest("POST", "purchases", purchase);
        CompletableFuture.allOf(CompletableFuture.runAsync(told), CompletableFuture.runAsync(told))
                .join();
        SHOP.pass(customer, "timer_waitForCancellation");
        SHOP.message(customer, WELCOME, "SENT");
        told.run();
        assertArrivedOnce(customer);
    }

    /** Some rounds of the outbox later there is still one. */
    private static void assertArrivedOnce(Customer customer) throws InterruptedException {
        Thread.sleep(2_500);
        assertThat(SHOP.office().mailbox(customer.address())).hasSize(1);
    }

    /** How long it waits, after so many attempts. */
    private static int secondsUntilNext(Customer customer, int attempts) {
        MailingShop.awaitThat(attempts + " attempts", () -> attempts(customer) == attempts);
        return SHOP.sql(
                "select round(extract(epoch from send_after - now()))::int from message where customer_id ="
                        + " (select id from customer where ref = ?)",
                customer.ref());
    }

    private static int attempts(Customer customer) {
        return SHOP.sql(
                "select coalesce(sum(attempts), 0)::int from message where customer_id = (select id from customer where ref = ?)",
                customer.ref());
    }
}
