package app.huike.crm.exchange;

import app.huike.crm.exchange.ImportRun.Batch;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Future;

/** Reads the next rows of a file while those before them are stored. */
final class ReadAhead {

    private final ImportReading reading;
    private final int atMost;
    private final ManagedExecutorService threads;
    private Future<Optional<Batch>> next;

    ReadAhead(ImportReading reading, int atMost, ManagedExecutorService threads) {
        this.reading = reading;
        this.atMost = atMost;
        this.threads = threads;
        begin();
    }

    private void begin() {
        next = threads.submit(() -> reading.next(atMost));
    }

    /** The next rows; empty behind the last. */
    Optional<Batch> next() throws IOException {
        Optional<Batch> read = Beside.await(next);
        if (read.isPresent()) {
            begin();
        }
        return read;
    }
}
