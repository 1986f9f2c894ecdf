package app.huike.chaos;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of purchases that was handed in, as the database tells of it. */
public final class ImportedFile {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final ShopDatabase database;
    private final String id;

    private ImportedFile(ShopDatabase database, String id) {
        this.database = database;
        this.id = id;
    }

    /** Hands it to that node, or else to the next. */
    public static ImportedFile handedIn(Scene scene, int node, String mode, String csv) {
        Answer answer = scene.shop().file(node, mode, csv);
        Matcher id = ID.matcher(answer.body());
        if (!answer.done() || !id.find()) {
            throw new IllegalStateException("the file is not taken: " + answer);
        }
        return new ImportedFile(scene.database(), id.group(1));
    }

    /** Waits until it has ended, or the patience is over. */
    public ImportedFile awaitEnd(Duration patience) throws InterruptedException {
        long begun = System.nanoTime();
        while (!state().matches("DONE|FAILED") && System.nanoTime() - begun < patience.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return this;
    }

    /** QUEUED, RUNNING, DONE or FAILED. */
    public String state() {
        return text("state");
    }

    /** CHECK or LOAD. */
    public String phase() {
        return text("phase");
    }

    /** Rows that are done with. */
    public long total() {
        return Long.parseLong(text("total"));
    }

    public long loaded() {
        return Long.parseLong(text("loaded"));
    }

    /** Rows whose purchase was there already. */
    public long duplicate() {
        return Long.parseLong(text("duplicate"));
    }

    public long bad() {
        return Long.parseLong(text("bad"));
    }

    private String text(String column) {
        return database.texts("select " + column + " from import_run where id = cast(? as uuid)", id)
                .get(0);
    }
}
