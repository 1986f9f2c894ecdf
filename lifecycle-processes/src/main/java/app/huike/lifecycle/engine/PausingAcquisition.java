package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;

/** The engine's acquisition, which stands still while business time is moved: the move itself runs what falls due, in order. */
final class PausingAcquisition extends SequentialJobAcquisitionRunnable {

    private final BoundedJobExecutor executor;

    PausingAcquisition(BoundedJobExecutor executor) {
        super(executor);
        this.executor = executor;
    }

    @Override
    protected AcquiredJobs acquireJobs(
            JobAcquisitionContext context, JobAcquisitionStrategy strategy, ProcessEngineImpl engine) {
        if (!executor.paused()) {
            AcquiredJobs came = super.acquireJobs(context, strategy, engine);
            executor.tally(came);
            return came;
        }
        executor.restWhilePaused();
        AcquiredJobs none = new AcquiredJobs(0);
        context.submitAcquiredJobs(engine.getName(), none);
        return none;
    }
}
