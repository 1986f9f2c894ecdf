package app.huike.crm.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a file, one after another, with the place where each ends, so that reading can go on there after a crash. Lines end in LF or
 * CRLF; of an over-long one only its place and its beginning are kept.
 */
final class Lines {

    static final int LONGEST = 8_000;

    private static final int BUFFER = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * One line.
     *
     * @param number 1 is the first of the file
     * @param text without its end; of one that is too long the beginning
     * @param tooLong whether it is longer than {@link #LONGEST} bytes
     * @param end offset of the byte behind it
     */
    record Line(long number, String text, boolean tooLong, long end) {

        boolean blank() {
            return !tooLong && text.isBlank();
        }
    }

    private final InputStream bytes;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream current = new ByteArrayOutputStream(256);
    private int position;
    private int filled;
    private long offset;
    private long number;

    /**
     * @param bytes from {@code offset} on
     * @param number how many lines lie before
     */
    Lines(InputStream bytes, long offset, long number) {
        this.bytes = bytes;
        this.offset = offset;
        this.number = number;
    }

    /** The next line; null behind the last. */
    Line next() throws IOException {
        current.reset();
        boolean any = false;
        long length = 0;
        while (fill()) {
            any = true;
            int end = endOfLine();
            length += end - position;
            keep(end);
            boolean ended = end < filled;
            offset += (end - position) + (ended ? 1 : 0);
            position = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        String text = text();
        number++;
        return new Line(number, text, length > LONGEST, offset);
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, bytes.read(buffer));
        return filled > 0;
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void keep(int end) {
        current.write(buffer, position, Math.min(end - position, LONGEST - current.size()));
    }

    private String text() {
        String text = current.toString(StandardCharsets.UTF_8);
        if (number == 0 && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
