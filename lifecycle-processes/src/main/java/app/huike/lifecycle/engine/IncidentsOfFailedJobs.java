package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * The engine's incidents of jobs that have no attempt left, without looking for the incident of each job that ends well: while a job has attempts
 * left there is none, because getting new ones resolves it.
 */
final class IncidentsOfFailedJobs extends DefaultIncidentHandler {

    IncidentsOfFailedJobs() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        JobEntity job = Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntity(JobEntity.class, context.getConfiguration());
        if (job == null || job.getRetries() <= 0) {
            super.removeIncident(context, resolved);
        }
    }
}
