package app.huike.crm.platform;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ties together all that one cause brought about, on whatever thread, node and day: a request, the processes that it started, their steps, the
 * messages that they wrote.
 *
 * @param id 1 to 64 letters, digits, dots, dashes and underscores; 32 hexadecimal digits where nobody else chose it
 */
public record Trace(String id) {

    private static final Pattern KEPT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern OF_W3C = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{32}");
    private static final String NOBODYS = "0".repeat(32);

    /** A cause that has no id yet. */
    public static Trace begun() {
        return new Trace(hexadecimal(UUID.randomUUID()));
    }

    /** The one of that id; a new one where it is null. */
    public static Trace of(String id) {
        return id == null ? begun() : new Trace(id);
    }

    /**
     * What a caller says of itself: the trace of the header {@code traceparent} (W3C), else {@code X-Request-Id}; else, and where that is nothing
     * that may stand in a log, a new one.
     */
    public static Trace saidBy(String traceparent, String requestId) {
        return ofTraceparent(traceparent)
                .or(() -> Optional.ofNullable(requestId)
                        .filter(id -> KEPT.matcher(id).matches()))
                .map(Trace::new)
                .orElseGet(Trace::begun);
    }

    private static Optional<String> ofTraceparent(String header) {
        return Optional.ofNullable(header)
                .map(OF_W3C::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .filter(id -> !id.equals(NOBODYS));
    }

    /** The id as OpenTelemetry wants it: itself where it has that form, else 32 hexadecimal digits that are always the same ones. */
    String forTelemetry() {
        return HEXADECIMAL.matcher(id).matches()
                ? id
                : hexadecimal(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hexadecimal(UUID id) {
        return id.toString().replace("-", "");
    }
}
