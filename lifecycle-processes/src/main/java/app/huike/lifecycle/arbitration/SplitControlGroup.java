package app.huike.lifecycle.arbitration;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.ProcessOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Says whether the customer is treated or belongs to the control group that is left alone. The same customer is always in the same arm of a
 * process; of many customers the parameter {@code share} of a hundred are in the control group.
 */
@StepTemplate(@Parameter(name = "share", kind = Kind.NUMBER, usual = "0", most = 100))
@Named("splitControlGroup")
@Inline
@Dependent
class SplitControlGroup implements Step {

    private static final int HUNDRED = 100;

    @Override
    public void execute(DelegateExecution execution) {
        int place = place(ProcessOf.step(execution), CustomerOf.process(execution));
        boolean leftAlone = place < Integer.parseInt(LeaveVariables.SHARE.in(execution));
        LeaveVariables.ARM.set(execution, leftAlone ? "HOLDOUT" : "TREATED");
    }

    /** Evenly spread from 0 to 99. */
    static int place(String process, UUID customerId) {
        CRC32 hash = new CRC32();
        hash.update((process + ":" + customerId).getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % HUNDRED);
    }
}
