package app.huike.mail;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.FreePort;
import app.huike.launch.PlainBrowser;
import app.huike.launch.Visit;
import app.huike.testing.RunningHuike;
import app.huike.testing.SharedServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A Huike as IT installs it, with a mail server: no demo, so its clock goes like everybody's. Where a process or a message waits for hours,
 * a test lets them pass in the database: {@link #pass} and {@link #passWait}. All tests of mail share one; each has customers of its own.
 */
public final class MailingShop implements AutoCloseable {
    static final String NAME = "The \"Corner\", Shop";
    static final String ADDRESS = "5 Post Lane, Mailbury";
    static final String PUBLIC = "https://crm.shop.example";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static MailingShop shared;
    private static EmbeddedDatabase sharedDatabase;
    private static SpanCollector sharedSpans;

    private final DatabaseAccess database;
    private final int mailPort;
    private final RunningHuike huike;
    private final PlainBrowser administrator;
    private final Visit program;
    private PostOffice office;

    /** One on a database and with a mail server that the caller has and keeps. */
    MailingShop(String name, DatabaseAccess database, PostOffice office, int mailPort) {
        this(name, database, office, mailPort, Map.of());
    }

    private MailingShop(
            String name, DatabaseAccess database, PostOffice office, int mailPort, Map<String, String> more) {
        this.database = database;
        this.office = office;
        this.mailPort = mailPort;
        this.huike = RunningHuike.installed(name, database, settings(mailPort, more));
        this.administrator = new PlainBrowser(huike.baseUri());
        administrator.logIn("admin", huike.password());
        this.program = Visit.ofAProgram(huike.baseUri(), administrator);
    }

    static int freePort() {
        try {
            return FreePort.find();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static Map<String, String> settings(int mailPort, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(settings(mailPort));
        return all;
    }

    /** Watched as IT may: its log is JSON, and spans go to a collector. */
    private static Map<String, String> watched(SpanCollector collector) {
        return Map.of(
                "huike.log.format",
                "json",
                "otel.sdk.disabled",
                "false",
                "otel.exporter.otlp.protocol",
                "http/protobuf",
                "otel.exporter.otlp.endpoint",
                collector.address(),
                "otel.bsp.schedule.delay",
                "200");
    }

    private static Map<String, String> settings(int mailPort) {
        return Map.of(
                "huike.smtp.host",
                "127.0.0.1",
                "huike.smtp.port",
                Integer.toString(mailPort),
                "huike.smtp.starttls",
                "false",
                "huike.smtp.from",
                "news@shop.example",
                "huike.smtp.reply-to",
                "people@shop.example",
                "huike.shop.name",
                NAME,
                "huike.shop.address",
                ADDRESS,
                "huike.public-url",
                PUBLIC);
    }

    /** The one that all tests of mail share; the first call starts it. */
    static synchronized MailingShop shared() {
        if (shared == null) {
            SharedServers.next(MailingShop::closeShared);
            int port = freePort();
            PostOffice office = new PostOffice(port);
            office.start();
            sharedDatabase = EmbeddedDatabase.throwaway();
            sharedSpans = SpanCollector.open();
            shared = new MailingShop("mailing", sharedDatabase.access(), office, port, watched(sharedSpans));
        }
        return shared;
    }

    private static synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared.office.stop();
            sharedDatabase.close();
            sharedSpans.close();
            shared = null;
        }
    }

    @Override
    public void close() {
        huike.close();
    }

    /** What the shared one tells of its work. */
    SpanCollector spans() {
        return sharedSpans;
    }

    /** The lines of the log so far, each a JSON object. */
    List<JsonNode> log() {
        try (Stream<String> lines = Files.lines(huike.serverLog())) {
            return lines.filter(line -> line.startsWith("{\"Timestamp\""))
                    .map(MailingShop::json)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    PostOffice office() {
        return office;
    }

    /** The mail server goes down. */
    void officeCloses() {
        office.stop();
    }

    /** It is back, with empty mailboxes. */
    void officeOpens() {
        office = new PostOffice(mailPort);
        office.start();
    }

    PlainBrowser administrator() {
        return administrator;
    }

    Visit program() {
        return program;
    }

    URI baseUri() {
        return huike.baseUri();
    }

    /** The switch of the System page. */
    void sending(String position, String... domains) {
        String page = administrator.submit(
                "system/system.xhtml",
                "sending",
                "set",
                Map.of("position", position, "f1:domains", String.join(", ", domains)));
        if (!page.contains("The switch is set.")) {
            throw new AssertionError("the switch is not set: " + page);
        }
    }

    /** A customer of the shop's. */
    record Customer(String ref, String address) {}

    /** A customer who agreed to marketing by mail, and for whom it is noon. */
    Customer customer(String name, String locale, String domain) {
        String ref = "m-" + UUID.randomUUID();
        Customer customer = new Customer(ref, ref + "@" + domain);
        String json = JSON.createObjectNode()
                .put("name", name)
                .put("email", customer.address())
                .put("locale", locale)
                .put("timeZone", whereItIsNoon())
                .set(
                        "consents",
                        JSON.createArrayNode()
                                .add(JSON.createObjectNode()
                                        .put("purpose", "MARKETING")
                                        .put("channel", "EMAIL")
                                        .put("state", "GRANTED")
                                        .put("source", "checkout")
                                        .put("statedAt", program.now())))
                .toString();
        program.rest("PUT", "customers/" + ref, json);
        return customer;
    }

    /** Tests run at any hour; marketing does not. */
    private static String whereItIsNoon() {
        int east = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        return east == 0 ? "UTC" : east > 0 ? "Etc/GMT-" + east : "Etc/GMT+" + -east;
    }

    /** Buys for the first time, and the two hours for cancellations pass. */
    void buys(Customer customer) {
        program.purchase(customer.ref() + "-1", customer.ref(), "60.00");
        pass(customer, "timer_waitForCancellation");
    }

    /** The time that a process of the customer's waits for at this element passes at once. */
    void pass(Customer customer, String element) {
        int passed = sql(
                "update act_ru_job set duedate_ = duedate_ - interval '60 days' where process_instance_id_ in (select proc_inst_id_"
                        + " from act_ru_execution e join customer c on e.business_key_ = cast(c.id as text) where c.ref = ?)"
                        + " and job_def_id_ in (select id_ from act_ru_jobdef where act_id_ = ?)",
                customer.ref(),
                element);
        if (passed != 1) {
            throw new AssertionError(passed + " timers at " + element);
        }
    }

    /** The wait until a message of the customer's is tried again passes at once. */
    void passWait(Customer customer) {
        sql(
                "update message set send_after = now() where state = 'WAITING' and customer_id = (select id from customer where ref = ?)",
                customer.ref());
    }

    /** The only message of a customer's from a template, when there is one; REST's own view of it. */
    JsonNode message(Customer customer, String template) {
        awaitThat("a message " + template, () -> !messages(customer, template).isEmpty());
        return messages(customer, template).get(0);
    }

    /** The customer's message, as soon as it has that state. */
    JsonNode message(Customer customer, String template, String state) {
        try {
            awaitThat("a message " + template, () -> state(customer, template).equals(state));
        } catch (AssertionError never) {
            throw new AssertionError(template + " is no " + state + ": " + messages(customer, template), never);
        }
        return messages(customer, template).get(0);
    }

    /** How the customer's message stands; empty where there is none. */
    String state(Customer customer, String template) {
        return messages(customer, template).path(0).path("state").asText();
    }

    private JsonNode messages(Customer customer, String template) {
        JsonNode all = json(program.rest("GET", "messages?customerRef=" + customer.ref(), null));
        com.fasterxml.jackson.databind.node.ArrayNode some = JSON.createArrayNode();
        all.path("items").forEach(each -> {
            if (each.path("template").asText().equals(template)) {
                some.add(each);
            }
        });
        return some;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new AssertionError("no JSON: " + text, broken);
        }
    }

    int sql(String text, Object... values) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.execute()) {
                statement.getResultSet().next();
                return statement.getResultSet().getInt(1);
            }
            return statement.getUpdateCount();
        } catch (SQLException failure) {
            throw new AssertionError(text, failure);
        }
    }

    static void awaitThat(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + what);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stop);
            }
        }
    }
}
