package app.huike.crm.exchange;

import app.huike.crm.exchange.domain.PurchaseRow;
import app.huike.crm.purchase.Mode;
import java.util.List;
import java.util.UUID;

/**
 * An import that this node works on. Public only because the container's proxies look at it; no other room has use for it.
 *
 * @param owner the worker that holds the lease
 * @param lines how many lines of the file are done
 * @param bytes how many bytes of the file are done
 */
public record ImportRun(
        UUID id, String owner, Mode mode, boolean dryRun, boolean lookFirst, Phase phase, long lines, long bytes) {

    /** What is done with the rows. */
    public enum Phase {
        /** They are counted and looked at. */
        CHECK,
        /** They are stored. */
        LOAD
    }

    /** The same one, that much further. */
    ImportRun at(Batch batch) {
        return new ImportRun(id, owner, mode, dryRun, lookFirst, phase, batch.lines(), batch.bytes());
    }

    /**
     * The next rows of the file.
     *
     * @param lines how many lines are done with them
     * @param bytes how many bytes are done with them
     */
    public record Batch(List<PurchaseRow> rows, long lines, long bytes) {

        List<PurchaseRow> good() {
            return rows.stream().filter(PurchaseRow::good).toList();
        }
    }

    /** How many rows of a batch met which end. */
    public record Counts(long loaded, long duplicate, long bad) {

        public long total() {
            return loaded + duplicate + bad;
        }
    }
}
