package app.huike.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.launch.DatabaseAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DatabaseWireTest {

    private static final String INSERTED = "C\0\0\0\17INSERT 0 1\0";
    private static final String COMMITTED = "C\0\0\0\13COMMIT\0Z\0\0\0\5I";

    private ServerSocket server;
    private DatabaseWire wire;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        wire = new DatabaseWire(
                new DatabaseAccess(
                        "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/crm?a=b", "crm", "secret"),
                1);
    }

    @AfterEach
    void close() throws IOException {
        wire.close();
        server.close();
    }

    @Test
    void theWayOverTheWireIsTheSameOtherwise() {
        assertThat(wire.access().url()).matches("jdbc:postgresql://127\\.0\\.0\\.1:\\d+/crm\\?a=b");
        assertThat(wire.access().user()).isEqualTo("crm");
        assertThatThrownBy(() -> new DatabaseWire(new DatabaseAccess("jdbc:postgresql:crm", "", ""), 1))
                .isInstanceOf(IOException.class);
    }

    @Test
    void everythingIsCarriedAsItComes() throws Exception {
        assertThat(heard(COMMITTED)).isEqualTo(COMMITTED);
        assertThat(wire.swallowed()).isZero();
    }

    @Test
    void onlyTheAnswerToCommitIsSwallowed() throws Exception {
        wire.losesAnswersOfCommits(1);

        assertThat(heard(INSERTED)).isEqualTo(INSERTED);
        assertThat(heard(INSERTED + COMMITTED)).as("the wire breaks").isEmpty();
        assertThat(wire.swallowed()).isEqualTo(1);
    }

    /** What a node hears of what the server says in one piece, and then hangs up. */
    private String heard(String said) throws IOException {
        int port = URI.create(wire.access().url().substring("jdbc:".length())).getPort();
        try (Socket node = new Socket(InetAddress.getLoopbackAddress(), port);
                Socket answering = server.accept()) {
            answering.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            answering.shutdownOutput();
            return new String(node.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
