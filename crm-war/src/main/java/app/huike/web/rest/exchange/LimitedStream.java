package app.huike.web.rest.exchange;

import app.huike.web.rest.common.BodyLimit;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in a refusal where it is longer than it may be. */
final class LimitedStream extends FilterInputStream {

    private final long most;
    private long read;

    LimitedStream(InputStream source, long most) {
        super(source);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        if (got > 0) {
            count(got);
        }
        return got;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) {
            throw BodyLimit.exceeded(most);
        }
    }
}
