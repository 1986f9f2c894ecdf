package app.huike.crm.messaging.template;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A PNG with one bit a pixel: a few hundred bytes, and no graphics toolkit on the server. */
final class BlackAndWhitePng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte ONE_BIT = 1;

    private BlackAndWhitePng() {}

    static byte[] of(BitMatrix dark) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(dark.getWidth()).putInt(dark.getHeight());
        png.writeBytes(chunk("IHDR", header.put(ONE_BIT).array()));
        png.writeBytes(chunk("IDAT", deflated(rows(dark))));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** Each row begins with a byte that says "not filtered"; a set bit is white. */
    private static byte[] rows(BitMatrix dark) {
        int rowLength = 1 + (dark.getWidth() + 7) / 8;
        byte[] rows = new byte[rowLength * dark.getHeight()];
        for (int y = 0; y < dark.getHeight(); y++) {
            for (int x = 0; x < dark.getWidth(); x++) {
                if (!dark.get(x, y)) {
                    rows[y * rowLength + 1 + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] raw) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(raw);
            deflater.finish();
            byte[] space = new byte[raw.length + 100];
            return ByteBuffer.allocate(deflater.deflate(space))
                    .put(space, 0, (int) deflater.getBytesWritten())
                    .array();
        } finally {
            deflater.end();
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }
}
