package app.huike.lifecycle.engine;

import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.Trace;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * What the work of a process was caused by. The id of what began it lies in the instance itself, where the engine has room for the case that an
 * instance belongs to: there are no cases here, it costs no row, and whoever runs a step has read it already. See docs/decisions.
 */
final class CauseOf {

    private CauseOf() {}

    /** What is at work now, a request that moves the process on; else what began the process. */
    static Trace step(ExecutionEntity step) {
        return CurrentTrace.get().orElseGet(() -> of(step.getProcessInstance()));
    }

    /** Of a job that has failed, outside of its transaction. */
    static Trace run(ProcessEngine engine, String instanceId) {
        ProcessInstance run = instanceId == null
                ? null
                : engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult();
        return run == null ? Trace.begun() : of(run);
    }

    /** One that began before there were such ids is its own cause. */
    private static Trace of(ProcessInstance run) {
        String begunBy = run.getCaseInstanceId();
        return new Trace(begunBy == null ? run.getProcessInstanceId().replace("-", "") : begunBy);
    }
}
