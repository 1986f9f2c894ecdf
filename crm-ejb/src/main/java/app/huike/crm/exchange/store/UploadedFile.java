package app.huike.crm.exchange.store;

import app.huike.crm.exchange.domain.ImportUploads;
import app.huike.crm.platform.CrmDatabase;
import java.io.InputStream;
import java.util.UUID;

/** An uploaded file, read from some byte on, one piece after another: never more than one piece of it is in memory. */
final class UploadedFile extends InputStream {

    private final CrmDatabase database;
    private final UUID id;
    private int no;
    private int position;
    private byte[] piece;

    UploadedFile(CrmDatabase database, UUID id, long offset) {
        this.database = database;
        this.id = id;
        no = (int) (offset / ImportUploads.PIECE);
        position = (int) (offset % ImportUploads.PIECE);
        piece = load();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (position >= piece.length) {
            no++;
            position = 0;
            piece = load();
        }
        if (piece.length == 0) {
            return -1;
        }
        int taken = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, offset, taken);
        position += taken;
        return taken;
    }

    private byte[] load() {
        return database.sql("select data from import_piece where import_id = :id and no = :no")
                .set("id", id)
                .set("no", no)
                .one(row -> row.bytes("data"))
                .orElse(new byte[0]);
    }
}
