package app.huike.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.FreePort;
import app.huike.launch.PlainBrowser;
import app.huike.launch.Visit;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One mail from end to end on Payara Server, installed as docs/it.md tells IT to: the mail session is another one's there. */
class MailEarIT {
    private static final Path EAR = Path.of(System.getProperty("huike.ear"));
    private static final String PASSWORD = "correct horse battery staple";
    private static GreenMail office;
    private static EmbeddedDatabase database;
    private static PayaraServer server;

    @BeforeAll
    static void startServer() throws Exception {
        int mailPort = FreePort.find();
        office = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        office.start();
        database = EmbeddedDatabase.throwaway();
        server = PayaraServer.started(
                Path.of(System.getProperty("huike.payara-server")),
                database.access(),
                Map.of(
                        "HUIKE_ADMIN_PASSWORD", PASSWORD,
                        "HUIKE_PUBLIC_URL", "https://crm.shop.example",
                        "HUIKE_SHOP_NAME", "Corner Shop",
                        "HUIKE_SHOP_ADDRESS", "5 Post Lane, Mailbury",
                        "HUIKE_SMTP_HOST", "127.0.0.1",
                        "HUIKE_SMTP_PORT", Integer.toString(mailPort),
                        "HUIKE_SMTP_STARTTLS", "false",
                        "HUIKE_SMTP_FROM", "news@shop.example"));
        server.logAsJson();
        server.deploy(EAR);
        server.awaitReadiness("deployment");
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
        database.close();
        office.stop();
    }

    @Test
    void aFirstPurchaseBringsAMailAndTheLogHasNoComplaint() throws Exception {
        PlainBrowser administrator = new PlainBrowser(server.baseUri());
        administrator.logIn("admin", PASSWORD);
        administrator.submit("system/system.xhtml", "sending", "set", Map.of("position", "ON"));
        Visit shop = Visit.ofAProgram(server.baseUri(), administrator);
        shop.rest("PUT", "customers/ear-mail", customer(shop.now()));
        shop.purchase("ear-mail-1", "ear-mail", "60.00");
        hoursPass(database.access());

        assertThat(office.waitForIncomingEmail(60_000, 1)).isTrue();
        MimeMessage mail = office.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("anna@ear.example", "林晓梅", "UTF-8"));
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("news@shop.example", "Corner Shop"));
        assertThat(mail.getSubject()).contains("感谢您首次选购");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).startsWith("<https://crm.shop.example/unsubscribe?t=");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String whole = GreenMailUtil.getWholeMessage(mail);
        assertThat(whole).contains("text/plain; charset=UTF-8", "text/html; charset=UTF-8", "image/png");
        assertThat(shop.rest("GET", "messages?customerRef=ear-mail", null)).contains("\"SENT\"");
        String trace = mail.getHeader("X-Trace-Id")[0];
        assertThat(Files.readAllLines(server.log()))
                .as("the request's id, at the mail that came of it")
                .anyMatch(line -> line.startsWith("{")
                        && line.contains("\"traceId\":\"" + trace + "\"")
                        && line.contains("of template welcome was handed over"));
        assertThat(Complaints.in(server.log())).isEmpty();
    }

    private static String customer(String now) {
        int east = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        String whereItIsNoon = east == 0 ? "UTC" : east > 0 ? "Etc/GMT-" + east : "Etc/GMT+" + -east;
        return """
                {"name": "林晓梅", "email": "anna@ear.example", "locale": "zh-Hans", "timeZone": "%s", "consents": [
                  {"purpose": "MARKETING", "channel": "EMAIL", "state": "GRANTED", "source": "checkout", "statedAt": "%s"}]}"""
                .formatted(whereItIsNoon, now);
    }

    /** The two hours for cancellations pass at once. */
    private static void hoursPass(DatabaseAccess access) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update act_ru_job set duedate_ = duedate_ - interval '2 hours'"
                            + " where handler_type_ = 'timer-intermediate-transition'"))
                    .isEqualTo(1);
        }
    }
}
