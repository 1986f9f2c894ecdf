package app.huike.crm.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnsubscribeTokenTest {

    private static final byte[] SECRET = "a secret of the installation's  ".getBytes(StandardCharsets.US_ASCII);
    private static final UUID MESSAGE = UUID.fromString("0193487a-7c00-7000-8000-0123456789ab");

    @Test
    void ofAMessageIsReadAgain() {
        String token = UnsubscribeToken.of(MESSAGE, SECRET);
        assertThat(token).matches("[A-Za-z0-9_-]{64}");
        assertThat(UnsubscribeToken.read(token, SECRET)).contains(MESSAGE);
    }

    @Test
    void withAnyCharacterChangedIsNotOurs() {
        String token = UnsubscribeToken.of(MESSAGE, SECRET);
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(UnsubscribeToken.read(forged, SECRET)).as(forged).isEmpty();
        }
    }

    @Test
    void withTheSignatureOfAnotherMessageIsNotOurs() {
        String mine = UnsubscribeToken.of(MESSAGE, SECRET);
        String others = UnsubscribeToken.of(UUID.randomUUID(), SECRET);
        assertThat(UnsubscribeToken.read(others.substring(0, 22) + mine.substring(22), SECRET))
                .isEmpty();
    }

    @Test
    void madeWithAnotherSecretIsNotOurs() {
        byte[] guessed = SECRET.clone();
        guessed[0]++;
        assertThat(UnsubscribeToken.read(UnsubscribeToken.of(MESSAGE, guessed), SECRET))
                .isEmpty();
    }

    @Test
    void thatIsNoneIsNotOurs() {
        assertThat(UnsubscribeToken.read(null, SECRET)).isEmpty();
        assertThat(UnsubscribeToken.read("", SECRET)).isEmpty();
        assertThat(UnsubscribeToken.read("!".repeat(64), SECRET)).isEmpty();
        assertThat(UnsubscribeToken.read("A".repeat(63), SECRET)).isEmpty();
        assertThat(UnsubscribeToken.read("A".repeat(64), SECRET)).isEmpty();
        assertThat(UnsubscribeToken.read("A".repeat(100_000), SECRET)).isEmpty();
    }
}
