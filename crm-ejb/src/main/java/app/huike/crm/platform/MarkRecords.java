package app.huike.crm.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Writes nothing: marks what passes with the id of the current trace, for the handlers that come after. Where lines are JSON the id is a field of its
 * own, {@code traceId}, for Payara's formatter makes fields of a map among the parameters; else it stands in brackets before the text.
 */
final class MarkRecords extends Handler {

    static final String FIELD = "traceId";

    private final boolean json;

    MarkRecords(boolean json) {
        this.json = json;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getMessage() != null) {
            CurrentTrace.get().ifPresent(trace -> mark(line, trace.id()));
        }
    }

    private void mark(LogRecord line, String id) {
        if (json) {
            line.setParameters(with(line.getParameters(), Map.of(FIELD, id)));
        } else {
            line.setMessage("[" + id + "] " + text(line));
            line.setResourceBundle(null);
        }
    }

    private static Object[] with(Object[] parameters, Map<String, String> field) {
        Object[] all = parameters == null ? new Object[1] : Arrays.copyOf(parameters, parameters.length + 1);
        all[all.length - 1] = field;
        return all;
    }

    /** The server's own lines are keys of a bundle, which is found no longer once something stands before them. */
    private static String text(LogRecord line) {
        ResourceBundle texts = line.getResourceBundle();
        try {
            return texts == null ? line.getMessage() : texts.getString(line.getMessage());
        } catch (MissingResourceException itself) {
            return line.getMessage();
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
