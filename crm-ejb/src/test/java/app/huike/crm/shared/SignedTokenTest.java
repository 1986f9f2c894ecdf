package app.huike.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedTokenTest {

    private static final byte[] SECRET = "a secret of the installation's  ".getBytes(StandardCharsets.US_ASCII);
    private static final String USE = "unsubscribe";
    private static final UUID MESSAGE = UUID.fromString("0193487a-7c00-7000-8000-0123456789ab");

    @Test
    void ofAMessageIsReadAgain() {
        String token = SignedToken.of(USE, MESSAGE, SECRET);
        assertThat(token).matches("[A-Za-z0-9_-]{64}");
        assertThat(SignedToken.read(USE, token, SECRET)).contains(MESSAGE);
    }

    @Test
    void withAnyCharacterChangedIsNotOurs() {
        String token = SignedToken.of(USE, MESSAGE, SECRET);
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(SignedToken.read(USE, forged, SECRET)).as(forged).isEmpty();
        }
    }

    @Test
    void withTheSignatureOfAnotherMessageIsNotOurs() {
        String mine = SignedToken.of(USE, MESSAGE, SECRET);
        String others = SignedToken.of(USE, UUID.randomUUID(), SECRET);
        assertThat(SignedToken.read(USE, others.substring(0, 22) + mine.substring(22), SECRET))
                .isEmpty();
    }

    @Test
    void madeForAnotherUseIsNotOurs() {
        assertThat(SignedToken.read("survey", SignedToken.of(USE, MESSAGE, SECRET), SECRET))
                .isEmpty();
    }

    @Test
    void madeWithAnotherSecretIsNotOurs() {
        byte[] guessed = SECRET.clone();
        guessed[0]++;
        assertThat(SignedToken.read(USE, SignedToken.of(USE, MESSAGE, guessed), SECRET))
                .isEmpty();
    }

    @Test
    void thatIsNoneIsNotOurs() {
        assertThat(SignedToken.read(USE, null, SECRET)).isEmpty();
        assertThat(SignedToken.read(USE, "", SECRET)).isEmpty();
        assertThat(SignedToken.read(USE, "!".repeat(64), SECRET)).isEmpty();
        assertThat(SignedToken.read(USE, "A".repeat(63), SECRET)).isEmpty();
        assertThat(SignedToken.read(USE, "A".repeat(64), SECRET)).isEmpty();
        assertThat(SignedToken.read(USE, "A".repeat(100_000), SECRET)).isEmpty();
    }
}
