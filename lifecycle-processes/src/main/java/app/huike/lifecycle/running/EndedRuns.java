package app.huike.lifecycle.running;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.JourneyLock;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** One run that is ended because a step of it fails, in a transaction of its own. {@link Running} is the door. */
@Stateless
public class EndedRuns {

    private static final String REASON = "STEP_FAILED";

    @Inject
    private ManagementService jobs;

    @Inject
    private RuntimeService engine;

    @Inject
    private JourneyLock lock;

    @Inject
    private JourneyLog log;

    @Inject
    private RunCustomers customers;

    /**
     * Ends the run with its timers and tasks; what it did so far stays. A line in the customer's log says so, where it is about one. Refusal {@code
     * NOT_FOUND} where the step has not failed (any more).
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void end(String jobId) {
        Rights.require(Permission.SYSTEM_OPERATE);
        lock.hold(failed(jobId).getProcessInstanceId());
        // whoever held it may have done the step
        Job job = failed(jobId);
        String run = job.getProcessInstanceId();
        customers
                .of(run)
                .ifPresent(
                        id -> log.add(id, "JOURNEY_ENDED", REASON, Map.of("process", job.getProcessDefinitionKey())));
        engine.setVariable(run, TaskVariables.GONE_BECAUSE.name(), REASON);
        engine.deleteProcessInstance(run, REASON);
    }

    private Job failed(String jobId) {
        Job job = jobs.createJobQuery().jobId(jobId).withException().singleResult();
        if (job == null || job.getProcessInstanceId() == null) {
            throw Refused.unknown("NOT_FOUND");
        }
        return job;
    }
}
