package app.huike.crm.exchange.store;

import app.huike.crm.exchange.ImportRun;
import app.huike.crm.exchange.ImportWish;
import app.huike.crm.exchange.domain.ImportUploads;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.purchase.Mode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** Files in pieces, each a row. */
@Dependent
class SqlImportUploads implements ImportUploads {

    /** As long as one piece may take to come in. */
    private static final String PATIENCE = "clock_timestamp() + interval '10 minutes'";

    @Inject
    CrmDatabase database;

    @Override
    public void begin(UUID id, ImportWish wish, Instant now, String login) {
        boolean check = wish.dryRun() || wish.mode() == Mode.LIVE;
        database.sql("insert into import_run (id, mode, dry_run, look_first, state, phase, waits_for, file_name,"
                        + " created_at, created_by, lease_until) values (:id, :mode, :dryRun, :lookFirst, 'QUEUED',"
                        + " :phase, 'upload', :fileName, :now, :login, " + PATIENCE + ")")
                .set("id", id)
                .set("mode", wish.mode())
                .set("dryRun", wish.dryRun())
                .set("lookFirst", wish.lookFirst())
                .set("phase", check ? ImportRun.Phase.CHECK : ImportRun.Phase.LOAD)
                .set("fileName", wish.fileName())
                .set("now", now)
                .set("login", login)
                .update();
    }

    @Override
    public void keep(UUID id, int no, byte[] data, int length) {
        database.sql("insert into import_piece (import_id, no, data) values (:id, :no, :data)")
                .set("id", id)
                .set("no", no)
                .set("data", length == data.length ? data : Arrays.copyOf(data, length))
                .update();
        database.sql("update import_run set bytes = bytes + :length, lease_until = " + PATIENCE + " where id = :id")
                .set("id", id)
                .set("length", (long) length)
                .update();
    }

    @Override
    public void end(UUID id) {
        database.sql("update import_run set waits_for = null, lease_until = null where id = :id")
                .set("id", id)
                .update();
    }

    @Override
    public void forget(UUID id) {
        database.sql("delete from import_run where id = :id").set("id", id).update();
    }

    @Override
    public void forgetBroken() {
        database.sql("delete from import_run where waits_for = 'upload' and lease_until < clock_timestamp()")
                .update();
    }

    @Override
    public InputStream open(UUID id, long offset) {
        return new UploadedFile(database, id, offset);
    }

    @Override
    public void dropPieces(UUID id) {
        database.sql("delete from import_piece where import_id = :id")
                .set("id", id)
                .update();
    }
}
