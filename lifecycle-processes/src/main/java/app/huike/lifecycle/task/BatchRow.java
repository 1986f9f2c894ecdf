package app.huike.lifecycle.task;

import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskBatch.RowState;
import java.util.Map;

/**
 * One task of a batch, and what became of it.
 *
 * @param no its place, from 1 on
 * @param code why it was refused; null where it was not
 * @param parameters what the code's text wants, by name
 */
public record BatchRow(int no, TaskView task, RowState state, String code, Map<String, String> parameters) {

    /** The refusal as it was met. */
    public Refused refusal() {
        Refused refusal = Refused.rule(code);
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            refusal = refusal.with(each.getKey(), each.getValue());
        }
        return refusal;
    }
}
