package app.huike.lifecycle.absence;

import app.huike.crm.journey.Stage;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.io.Serializable;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Which tasks somebody stands in for. The narrowest that fits a task decides: its kind, its process, its customer's stage, all.
 *
 * @param which key of the process, of the {@link Stage} or of the kind; empty for all
 */
public record TaskScope(What what, String which) implements Serializable {

    /** By what tasks are told apart. */
    public enum What {
        ALL,
        PROCESS,
        STAGE,
        KIND
    }

    /** All that somebody does. */
    public static final TaskScope ALL = new TaskScope(What.ALL, "");

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,80}");
    private static final String SIGN = ":";

    /** Refusal {@code FIELD_INVALID} for what is no such key. */
    public TaskScope {
        boolean known =
                switch (what) {
                    case ALL -> which.isEmpty();
                    case STAGE -> Arrays.stream(Stage.values())
                            .anyMatch(stage -> stage.name().equals(which));
                    default -> KEY.matcher(which).matches();
                };
        if (!known) {
            throw invalid(what + SIGN + which);
        }
    }

    /** What {@link #text} wrote; nothing at all is {@link #ALL}. Refusal {@code FIELD_INVALID}. */
    public static TaskScope of(String text) {
        if (text == null || text.isBlank()) {
            return ALL;
        }
        int sign = text.indexOf(SIGN);
        String name = sign < 0 ? text : text.substring(0, sign);
        What what = Arrays.stream(What.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid(text));
        return new TaskScope(what, sign < 0 ? "" : text.substring(sign + 1));
    }

    /** The same in one word, such as {@code KIND:welcome-call}. */
    public String text() {
        return what == What.ALL ? what.name() : what + SIGN + which;
    }

    private static Refused invalid(String text) {
        return Refused.invalid(FieldProblem.invalid(
                "scope", text, "ALL, or PROCESS:, STAGE: or KIND: and the key of one, such as KIND:welcome-call"));
    }
}
