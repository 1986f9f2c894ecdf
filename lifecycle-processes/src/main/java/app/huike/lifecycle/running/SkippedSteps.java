package app.huike.lifecycle.running;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.engine.PassedOver;
import app.huike.lifecycle.engine.Skippable;
import app.huike.lifecycle.task.JourneyLock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** One step that is passed over, in a transaction of its own: what goes wrong behind it leaves the others as they are. {@link Running} is the door. */
@Stateless
public class SkippedSteps {

    @Inject
    private ManagementService jobs;

    @Inject
    private SafeSkips safe;

    @Inject
    private JourneyLock lock;

    @Inject
    private JourneyLog log;

    @Inject
    private RunCustomers customers;

    /**
     * Has its job run at once, without the step, with a line in the customer's log where it is about one. Refusals {@code NOT_FOUND}, {@code
     * STEP_NOT_SKIPPABLE}.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void skip(String jobId) {
        Rights.require(Permission.SYSTEM_OPERATE);
        lock.hold(failed(jobId).getProcessInstanceId());
        // whoever held it may have done the step
        Job job = failed(jobId);
        Optional<UUID> customer = customers.of(job.getProcessInstanceId());
        runWithout(job);
        customer.ifPresent(id -> log.add(
                id,
                "STEP_SKIPPED",
                null,
                Map.of("process", job.getProcessDefinitionKey(), "element", job.getFailedActivityId())));
    }

    /** What follows is no deed of whoever passes over: it is done by the product, as ever. */
    private void runWithout(Job job) {
        String element = job.getFailedActivityId();
        Skippable how = safe.at(job.getProcessDefinitionId(), element).orElseThrow(SkippedSteps::needed);
        boolean met = PassedOver.during(
                job.getProcessInstanceId(),
                element,
                how,
                () -> CurrentActor.run(Actor.SYSTEM, () -> jobs.executeJob(job.getId())));
        if (!met) {
            throw needed();
        }
    }

    private static Refused needed() {
        return Refused.rule("STEP_NOT_SKIPPABLE");
    }

    private Job failed(String jobId) {
        Job job = jobs.createJobQuery().jobId(jobId).withException().singleResult();
        if (job == null || job.getProcessInstanceId() == null) {
            throw Refused.unknown("NOT_FOUND");
        }
        return job;
    }
}
