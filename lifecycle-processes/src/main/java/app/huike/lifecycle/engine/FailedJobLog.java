package app.huike.lifecycle.engine;

import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.Trace;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/** One line in the log for each job that failed, with the ids to find it by; the stack trace is kept with the job and shown at FINE. */
final class FailedJobLog {

    private static final Logger LOG = Logger.getLogger(FailedJobLog.class.getName());

    private final ProcessEngine engine;

    FailedJobLog(ProcessEngine engine) {
        this.engine = engine;
    }

    void tell(String jobId, JobEntity job, RuntimeException failure) {
        if (failure instanceof OptimisticLockingException) {
            LOG.log(Level.FINE, failure, () -> "Job " + jobId + " met another one and will be run again");
            return;
        }
        CurrentTrace.run(cause(job), () -> warn(jobId, job, failure));
    }

    private void warn(String jobId, JobEntity job, RuntimeException failure) {
        LOG.warning(() -> "Job " + jobId + describe(job) + " failed, " + outlook(jobId) + ": " + failure);
        LOG.log(Level.FINE, failure, () -> "Job " + jobId);
    }

    private Trace cause(JobEntity job) {
        try {
            return CauseOf.run(engine, job == null ? null : job.getProcessInstanceId());
        } catch (RuntimeException unreachable) {
            return Trace.begun();
        }
    }

    private static String describe(JobEntity job) {
        return job == null
                ? ""
                : " of process " + job.getProcessDefinitionId() + ", instance " + job.getProcessInstanceId()
                        + ", element " + job.getActivityId();
    }

    private String outlook(String jobId) {
        try {
            Job job =
                    engine.getManagementService().createJobQuery().jobId(jobId).singleResult();
            if (job == null) {
                return "and is gone";
            }
            return job.getRetries() > 0
                    ? "next attempt " + job.getDuedate().toInstant() + " (" + job.getRetries() + " left)"
                    : "no attempt left";
        } catch (RuntimeException unreachable) {
            return "outlook unknown";
        }
    }
}
