package app.huike.crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CheckTest {

    private static final String FILE = "purchase_ref,customer_ref,at\nP-1,林晓梅,😀\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void acceptsTextHoweverItIsCut(int pieceLength) {
        Utf8Check check = look(FILE.getBytes(StandardCharsets.UTF_8), pieceLength);
        assertThat(check.text()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "Big5-HKSCS"})
    void refusesOtherEncodings(String charset) {
        assertThat(look(FILE.getBytes(Charset.forName(charset)), 1000).text()).isFalse();
    }

    @Test
    void saysWhichLineHasANulByte() {
        Utf8Check check = look("a\nb\nc\0\nd\n".getBytes(StandardCharsets.UTF_8), 2);
        assertThat(check.text()).isFalse();
        assertThat(check.line()).isEqualTo(3);
    }

    @Test
    void saysWhichLineHasAnInvalidByte() {
        Utf8Check check = look(new byte[] {'a', '\n', (byte) 0xC3, '\n', 'b'}, 1000);
        assertThat(check.text()).isFalse();
        assertThat(check.line()).isEqualTo(2);
    }

    @Test
    void refusesACharacterThatIsCutOffAtTheEnd() {
        byte[] bytes = "林".getBytes(StandardCharsets.UTF_8);
        assertThat(look(Arrays.copyOf(bytes, 2), 1000).text()).isFalse();
    }

    private static Utf8Check look(byte[] bytes, int pieceLength) {
        Utf8Check check = new Utf8Check();
        for (int from = 0; from < bytes.length; from += pieceLength) {
            int to = Math.min(bytes.length, from + pieceLength);
            check.look(Arrays.copyOfRange(bytes, from, to), to - from, to == bytes.length);
        }
        return check;
    }
}
