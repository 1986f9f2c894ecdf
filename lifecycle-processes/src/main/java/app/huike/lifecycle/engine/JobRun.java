package app.huike.lifecycle.engine;

import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/**
 * Runs acquired jobs one after another as the system, each in its own transaction, and tells of one that failed in one line. Jobs of a process
 * that is paused are left out.
 */
final class JobRun extends ExecuteJobsRunnable {

    private final ProcessEngineImpl engine;
    private final Predicate<String> held;

    JobRun(List<String> jobIds, ProcessEngineImpl engine, Predicate<String> held) {
        super(jobIds, engine);
        this.engine = engine;
        this.held = held;
    }

    @Override
    public void run() {
        // also where a moved clock runs jobs within a request: what they do was caused when their process began
        CurrentTrace.leave(() -> CurrentActor.run(Actor.SYSTEM, super::run));
    }

    @Override
    protected void executeJob(String jobId, CommandExecutor commands, JobFailureCollector collector) {
        try {
            if (!held.test(jobId)) {
                super.executeJob(jobId, commands, collector);
            }
        } catch (RuntimeException failure) {
            new FailedJobLog(engine).tell(jobId, collector.getJob(), failure);
        }
    }
}
