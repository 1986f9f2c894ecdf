package app.huike.crm.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.huike.crm.messaging.DeliveryFailed;
import app.huike.crm.messaging.OutgoingMessage;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpChannelTest {

    @Test
    void aMailThatIsAcceptedIsDelivered() throws Exception {
        try (Server server = new Server("RCPT", "250 fine")) {
            assertThat(channel(server.port()).deliver(message("anna@example.com")))
                    .as("the server's own words")
                    .startsWith("250");
            assertThat(server.heard).contains("MAIL FROM:<news@shop.example>", "RCPT TO:<anna@example.com>");
            assertThat(server.heard).anyMatch(line -> line.startsWith("Subject: Hello"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such mailbox, true",
        "RCPT, 553 what mailbox?, true",
        "RCPT, 450 later please, false",
        "RCPT, 452 mailbox full, false",
        "MAIL, 530 log in first, false",
        "MAIL, 421 too busy, false",
        "DATA, 554 this looks like spam, false",
        "., 554 this looks like spam, false",
        "., 451 disk full, false"
    })
    void onlyAnAddressThatIsRefusedForGoodIsAPermanentFailure(String command, String reply, boolean permanent)
            throws Exception {
        try (Server server = new Server(command, reply)) {
            DeliveryFailed failure = catchThrowableOfType(
                    DeliveryFailed.class, () -> channel(server.port()).deliver(message("anna@example.com")));
            assertThat(failure).isNotNull();
            assertThat(failure.permanent()).isEqualTo(permanent);
            assertThat(failure).hasMessageContaining(reply);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsTriedAgain() throws Exception {
        int nobodys;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodys = taken.getLocalPort();
        }
        DeliveryFailed failure = catchThrowableOfType(
                DeliveryFailed.class, () -> channel(nobodys).deliver(message("anna@example.com")));
        assertThat(failure.permanent()).isFalse();
    }

    @Test
    void whatIsNoAddressIsAPermanentFailureBeforeAnybodyIsAsked() {
        DeliveryFailed failure =
                catchThrowableOfType(DeliveryFailed.class, () -> channel(1).deliver(message("no address")));
        assertThat(failure.permanent()).isTrue();
    }

    @Test
    void isReadyOnlyWithAServerAndASender() {
        SmtpChannel channel = channel(25);
        assertThat(channel.ready()).isTrue();
        channel.settings.from = Optional.empty();
        assertThat(channel.ready()).isFalse();
        assertThat(channel.settings.configured()).isTrue();
        channel.settings.host = Optional.empty();
        assertThat(channel.settings.configured()).isFalse();
    }

    private static SmtpChannel channel(int port) {
        SmtpChannel channel = new SmtpChannel();
        channel.session = Session.getInstance(new Properties());
        channel.clock = new BusinessClock();
        channel.shop = new Shop() {
            @Override
            public String name() {
                return "The Shop";
            }
        };
        channel.settings = new SmtpSettings();
        channel.settings.host = Optional.of("127.0.0.1");
        channel.settings.port = port;
        channel.settings.user = Optional.empty();
        channel.settings.password = Optional.empty();
        channel.settings.from = Optional.of("news@shop.example");
        channel.settings.replyTo = Optional.empty();
        return channel;
    }

    private static OutgoingMessage message(String address) {
        return new OutgoingMessage(UUID.randomUUID(), address, "Anna", "Hello", "text", "<p>html</p>", Map.of());
    }

    /** A mail server that answers one command in its own way, and all others well. */
    private static final class Server implements AutoCloseable {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final String command;
        private final String reply;

        Server(String command, String reply) throws IOException {
            this.command = command;
            this.reply = reply;
            Thread thread = new Thread(this::serve, "mail server of a test");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (Socket caller = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
                say(caller, "220 ready");
                boolean text = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    if (text && !line.equals(".")) {
                        continue;
                    }
                    text = line.equals("DATA") && !command.equals("DATA");
                    say(caller, line.startsWith(command) ? reply : text ? "354 go on" : "250 fine");
                }
            } catch (IOException closed) {
                heard.add("closed");
            }
        }

        private static void say(Socket caller, String line) throws IOException {
            caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
