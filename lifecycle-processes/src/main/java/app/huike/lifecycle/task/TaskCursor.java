package app.huike.lifecycle.task;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page of tasks ended. */
record TaskCursor(Instant dueAt, String id) {

    static String behind(TaskView task) {
        String plain = task.dueAt() + " " + task.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static TaskCursor read(String cursor) {
        try {
            String[] sides = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new TaskCursor(Instant.parse(sides[0]), sides[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException forged) {
            throw Refused.invalid(FieldProblem.invalid("cursor", cursor, "give the next of the page before"));
        }
    }
}
