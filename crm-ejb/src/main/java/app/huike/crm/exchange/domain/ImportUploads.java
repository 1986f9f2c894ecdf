package app.huike.crm.exchange.domain;

import app.huike.crm.exchange.ImportWish;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;

/** Files on their way in, and their bytes in pieces of one size. */
public interface ImportUploads {

    /** How many bytes a piece has; the last one fewer. */
    int PIECE = 1 << 20;

    void begin(UUID id, ImportWish wish, Instant now, String login);

    void keep(UUID id, int no, byte[] data, int length);

    /** All of it is there: it waits for its turn. */
    void end(UUID id);

    /** Forgets an upload that broke off. */
    void forget(UUID id);

    /** Forgets the uploads of nodes that died. */
    void forgetBroken();

    /** The bytes of a file from an offset on; never more than one piece of it is in memory. */
    InputStream open(UUID id, long offset);

    /** Drops the bytes of a file that is done with. */
    void dropPieces(UUID id);
}
