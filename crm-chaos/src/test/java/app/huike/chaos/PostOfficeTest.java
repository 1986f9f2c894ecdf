package app.huike.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.launch.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the mail server speaks SMTP, and misbehaves only when it is told to. */
class PostOfficeTest {

    private static final String ANNA = "anna@mail.example";

    private PostOffice office;

    @BeforeEach
    void open() throws IOException {
        office = new PostOffice(FreePort.find());
        office.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatIsTakenLiesInTheMailbox() throws IOException {
        assertThat(handOver("<1@shop>")).isEqualTo("250 taken");
        assertThat(handOver("\r\n <2@shop>")).isEqualTo("250 taken");

        assertThat(office.mailbox(ANNA)).containsExactly("<1@shop>", "<2@shop>");
    }

    @Test
    void itHangsUpOnceWithTheMailInTheBox() throws IOException {
        office.hangsUpOnceFor(ANNA::equals);

        assertThat(handOver("<1@shop>")).isNull();
        assertThat(handOver("<1@shop>")).isEqualTo("250 taken");
        assertThat(office.mailbox(ANNA)).containsExactly("<1@shop>", "<1@shop>");
    }

    @Test
    void anAddressIsRefused() throws IOException {
        office.refuses(ANNA::equals);

        assertThat(handOver("<1@shop>")).startsWith("550");
        assertThat(office.mailbox(ANNA)).isEmpty();
    }

    @Test
    void whatIsClosedTakesNoConnection() {
        office.close();

        assertThatThrownBy(() -> handOver("<1@shop>")).isInstanceOf(IOException.class);

        office.open();
        assertThat(office.mailbox(ANNA)).isEmpty();
    }

    /** The last answer; none where it hung up. */
    private String handOver(String messageId) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), office.port())) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            in.readLine();
            for (String words :
                    new String[] {"EHLO shop", "MAIL FROM:<news@shop.example>", "RCPT TO:<" + ANNA + ">", "DATA"}) {
                say(socket, words);
                String answer = in.readLine();
                if (answer.startsWith("5")) {
                    return answer;
                }
            }
            say(socket, "Subject: Hello\r\nMessage-ID: " + messageId.stripTrailing() + "\r\n\r\nHello\r\n.");
            return in.readLine();
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
