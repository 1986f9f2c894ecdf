package app.huike.web.rest.task;

import app.huike.lifecycle.task.BatchDeed;
import app.huike.lifecycle.task.TaskChoice;
import app.huike.lifecycle.task.TaskQuery;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.CurrencyUnit;

/** One deed for many tasks. */
public record BatchRequest(
        @Schema(description = "ids of the tasks, at most 5,000; empty where all that match are meant")
                List<String> tasks,
        @Schema(
                        description =
                                "all that a list would show, by the parameters of its address, such as show=all, tier=GOLD; several values"
                                        + " with commas between. For leads")
                Map<String, String> matching,
        BatchDeed.Kind deed,
        @Nullable @Schema(description = "login of who gets them, to HAND_OVER") String to,
        @Nullable @Schema(description = "when they come back, to PUT_OFF") Instant until,
        @Nullable
                @Schema(
                        description = "key of one that their diagrams mark as bulk, to COMPLETE",
                        example = "not-needed")
                String outcome,
        @Schema(description = "at most 1,000 characters") String reason) {

    private static final int MOST = 5_000;

    static BatchRequest read(JsonBody body) {
        return new BatchRequest(
                body.texts("tasks", MOST, 64),
                body.values("matching", 20, 200),
                body.choice("deed", BatchDeed.Kind.class, EnumSet.allOf(BatchDeed.Kind.class)),
                body.optionalLine("to", 64),
                body.optionalInstant("until"),
                body.optionalLine("outcome", 64),
                body.requiredText("reason", 10_000));
    }

    /** Which tasks; refusal {@code FIELD_INVALID} for what is no such parameter's value. */
    TaskChoice choice(CurrencyUnit currency) {
        if (matching.isEmpty()) {
            return TaskChoice.picked(tasks);
        }
        Map<String, String[]> address = new TreeMap<>();
        matching.forEach((name, value) -> address.put(name, value.split(",")));
        return TaskChoice.allThat(TaskQuery.of(address, currency).filter());
    }

    BatchDeed wished() {
        return new BatchDeed(deed, to, until, outcome, reason);
    }
}
