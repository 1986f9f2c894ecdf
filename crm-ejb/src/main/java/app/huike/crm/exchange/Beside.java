package app.huike.crm.exchange;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What another thread does for an import meanwhile: it fails as if this thread had done it. */
final class Beside {

    private Beside() {}

    static <T> T await(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
