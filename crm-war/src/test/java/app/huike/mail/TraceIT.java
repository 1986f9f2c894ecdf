package app.huike.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.mail.MailingShop.Customer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One id from the request to the mail that came of it: at the caller, in the database, in the log, in the mail, and at a collector of spans. */
class TraceIT {
    private static final MailingShop SHOP = MailingShop.shared();
    private static final HttpClient TILL = HttpClient.newHttpClient();

    @BeforeAll
    static void sendingIsOn() {
        SHOP.sending("ON");
    }

    @Test
    void aPurchasesTraceIsFoundAgainInTheMail() throws Exception {
        String trace = newTrace();
        Customer customer = SHOP.customer("Tracy Long", "en", "traced.example");

        HttpResponse<String> bought = buys(customer, trace);
        assertThat(bought.statusCode()).as(bought.body()).isEqualTo(201);
        assertThat(bought.headers().allValues("X-Request-Id")).containsExactly(trace);
        SHOP.pass(customer, "timer_waitForCancellation");
        SHOP.message(customer, "welcome", "SENT");

        assertThat(SHOP.sql("select count(*) from act_ru_execution where case_inst_id_ = ?", trace))
                .as("runs of processes that the purchase began")
                .isPositive();
        Mail mail = new Mail(SHOP.office().mailbox(customer.address()).get(0));
        assertThat(mail.header("X-Trace-Id")).isEqualTo(trace);
        MailingShop.awaitThat("its line in the log", () -> SHOP.log().stream()
                .filter(line -> line.path("traceId").asText().equals(trace))
                .anyMatch(line -> text(line).contains("of template welcome was handed over")));
    }

    @Test
    void requestStepsAndMailAreSpansOfOneTrace() throws Exception {
        String trace = newTrace();
        Customer customer = SHOP.customer("Spanner Wide", "en", "traced.example");
        buys(customer, trace);
        SHOP.pass(customer, "timer_waitForCancellation");
        SHOP.message(customer, "welcome", "SENT");

        List<String> parts = List.of("welcome serviceTask_grantCoupon", "welcome serviceTask_sendWelcome", "message");
        try {
            MailingShop.awaitThat("spans", () -> SHOP.spans().namesOf(trace).containsAll(parts));
        } catch (AssertionError missing) {
            throw new AssertionError(
                    "only " + SHOP.spans().namesOf(trace) + " of "
                            + SHOP.spans().count(),
                    missing);
        }
        assertThat(SHOP.spans().namesOf(trace)).as("the request").anyMatch(name -> name.toLowerCase(Locale.ROOT)
                .contains("purchase"));
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static HttpResponse<String> buys(Customer customer, String trace) throws Exception {
        return call(
                "POST",
                "purchases",
                """
                {"ref": "%s-1", "customerRef": "%s", "at": "%s", "total": {"amount": "60.00", "currency": "USD"}}"""
                        .formatted(
                                customer.ref(), customer.ref(), SHOP.program().now()),
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01");
    }

    @Test
    void aFailuresNumberIsTheRequests() throws Exception {
        HttpResponse<String> refused = call("POST", "purchases", "{}", "X-Request-Id", "till-7.receipt_12");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(MailingShop.json(refused.body()).path("traceId").asText()).isEqualTo("till-7.receipt_12");
        assertThat(refused.headers().firstValue("X-Request-Id")).contains("till-7.receipt_12");

        HttpResponse<String> page = TILL.send(
                HttpRequest.newBuilder(SHOP.baseUri().resolve("login.xhtml")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{32}");
    }

    private static String text(JsonNode line) {
        return line.path("LogMessage").asText();
    }

    private static HttpResponse<String> call(String method, String path, String body, String header, String value)
            throws Exception {
        return TILL.send(
                HttpRequest.newBuilder(SHOP.baseUri().resolve("api/v1/" + path))
                        .header("Authorization", "Bearer " + SHOP.program().apiKey())
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
