package app.huike.crm.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a page of a list that goes by time ended: the next one begins behind that instant and id. Written for callers as an opaque text
 * ({@link Page#next()}).
 */
public record Cursor(Instant at, UUID id) {

    /** What the request says; empty for the first page. A text that is no cursor is refused. */
    public static Optional<Cursor> of(PageRequest page) {
        if (page.cursor() == null || page.cursor().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(page.cursor()));
        } catch (RuntimeException malformed) {
            throw Refused.invalid(FieldProblem.invalid("cursor", page.cursor(), "a cursor from an earlier page"));
        }
    }

    /** The page of what was fetched with one more than the limit: the surplus only tells that there is a next page. */
    public static <T> Page<T> page(List<T> fetched, PageRequest page, Function<? super T, Cursor> where) {
        if (fetched.size() <= page.limit()) {
            return new Page<>(fetched, null);
        }
        List<T> items = fetched.subList(0, page.limit());
        return new Page<>(items, where.apply(items.get(items.size() - 1)).text());
    }

    /** For callers. */
    public String text() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((micros + "/" + id).getBytes(StandardCharsets.US_ASCII));
    }

    private static Cursor parse(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", 2);
        return new Cursor(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
    }
}
