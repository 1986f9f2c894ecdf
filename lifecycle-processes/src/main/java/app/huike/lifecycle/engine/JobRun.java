package app.huike.lifecycle.engine;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/** Runs acquired jobs one after another as the system, each in its own transaction, and tells of one that failed in one line. */
final class JobRun extends ExecuteJobsRunnable {

    private final ProcessEngineImpl engine;

    JobRun(List<String> jobIds, ProcessEngineImpl engine) {
        super(jobIds, engine);
        this.engine = engine;
    }

    @Override
    public void run() {
        CurrentActor.run(Actor.SYSTEM, super::run);
    }

    @Override
    protected void executeJob(String jobId, CommandExecutor commands, JobFailureCollector collector) {
        try {
            super.executeJob(jobId, commands, collector);
        } catch (RuntimeException failure) {
            new FailedJobLog(engine).tell(jobId, collector.getJob(), failure);
        }
    }
}
