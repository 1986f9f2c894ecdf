package app.huike.crm.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Looks whether bytes that come in pieces are UTF-8 text: no byte that is none, no NUL. A file in UTF-16 fails here, and so nothing of it is
 * ever loaded.
 */
final class Utf8Check {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(8_192);
    private byte[] rest = new byte[0];
    private long line = 1;
    private boolean text = true;

    /** Looks at the next piece; the last one is told, because a character may be cut off there. */
    void look(byte[] bytes, int length, boolean last) {
        if (!text) {
            return;
        }
        ByteBuffer piece = ByteBuffer.allocate(rest.length + length);
        piece.put(rest).put(bytes, 0, length).flip();
        text = decode(piece, last);
        rest = new byte[piece.remaining()];
        piece.get(rest);
    }

    private boolean decode(ByteBuffer piece, boolean last) {
        CoderResult result;
        do {
            result = decoder.decode(piece, decoded, last);
            boolean clean = lookAtDecoded();
            if (result.isError() || !clean) {
                return false;
            }
        } while (result.isOverflow());
        return true;
    }

    private boolean lookAtDecoded() {
        decoded.flip();
        while (decoded.hasRemaining()) {
            char character = decoded.get();
            if (character == 0) {
                return false;
            }
            if (character == '\n') {
                line++;
            }
        }
        decoded.clear();
        return true;
    }

    /** Whether all that was looked at is text. */
    boolean text() {
        return text;
    }

    /** The line that was reached: where it is no text, the one that is to blame. */
    long line() {
        return line;
    }
}
