package app.huike.lifecycle.task;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a part of a list of tasks begins.
 *
 * @param forwards behind this place, or else in front of it
 * @param place null for the beginning, or read backwards, the end
 */
record TaskCursor(boolean forwards, Place place) {

    /** A task in an order, see {@link TaskOrder#columns}. */
    record Place(long key, Instant dueAt, String id) {}

    static final TaskCursor FIRST = new TaskCursor(true, null);
    private static final TaskCursor LAST = new TaskCursor(false, null);

    static TaskCursor behind(Place place) {
        return new TaskCursor(true, place);
    }

    static TaskCursor before(Place place) {
        return new TaskCursor(false, place);
    }

    String text() {
        String plain = (forwards ? ">" : "<") + " " + place.key() + " " + place.dueAt() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static TaskCursor read(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return FIRST;
        }
        return cursor.equals(TaskList.LAST) ? LAST : decoded(cursor);
    }

    private static TaskCursor decoded(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 4);
            Place place = new Place(Long.parseLong(parts[1]), Instant.parse(parts[2]), parts[3]);
            return new TaskCursor(parts[0].equals(">"), place);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException forged) {
            throw Refused.invalid(FieldProblem.invalid("cursor", cursor, "give the next of the page before"));
        }
    }
}
