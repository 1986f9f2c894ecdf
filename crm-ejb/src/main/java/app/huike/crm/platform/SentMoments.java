package app.huike.crm.platform;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An array of {@code timestamptz} as PostgreSQL sends it in binary: its dimensions, whether any is null, the type of its elements, of each
 * dimension its length and first index, and of each element its length, which is negative for null, and, in 8 bytes, microseconds since the
 * beginning of 2000. See
 * {@code array_send} and {@code timestamptz_send} in its sources.
 */
final class SentMoments {

    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final long MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;

    private SentMoments() {}

    static List<Instant> of(byte[] sent) {
        ByteBuffer bytes = ByteBuffer.wrap(sent);
        int dimensions = bytes.getInt();
        if (dimensions == 0) {
            return List.of();
        }
        skipInts(bytes, 2);
        int length = bytes.getInt();
        skipInts(bytes, 1);
        List<Instant> moments = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            boolean missing = bytes.getInt() < 0;
            moments.add(missing ? null : moment(bytes.getLong()));
        }
        return moments;
    }

    private static Instant moment(long micros) {
        return Instant.ofEpochSecond(
                BEGINNING.getEpochSecond() + Math.floorDiv(micros, MICROS),
                Math.floorMod(micros, MICROS) * NANOS_OF_MICRO);
    }

    private static void skipInts(ByteBuffer bytes, int ints) {
        bytes.position(bytes.position() + ints * Integer.BYTES);
    }
}
