package app.huike.lifecycle.arbitration;

import app.huike.lifecycle.task.OpenCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Which runs of a customer who turned out to be another one go on for that one: those about a cause of its own (a complaint), and one that may run
 * once for good where the other never had it (the welcome). Of two open calls one stays.
 */
@ApplicationScoped
class JoinRule {

    @Inject
    private ProcessPolicies policies;

    @Inject
    private OpenCalls calls;

    @Inject
    private RepositoryService diagrams;

    @Inject
    @Any
    private Instance<OnceForGood> once;

    boolean goesOn(ProcessInstance run, UUID into) {
        boolean allowed =
                switch (policies.of(run.getProcessDefinitionId()).reentry()) {
                    case PER_CAUSE -> true;
                    case NEVER -> once.stream().noneMatch(known -> known.had(process(run), into));
                    case AFTER_END -> false;
                };
        boolean secondCall =
                calls.by(run.getId()) && calls.of(into, run.getId()).isPresent();
        return allowed && !secondCall;
    }

    /** Key of the run's process. */
    String process(ProcessInstance run) {
        return diagrams.getProcessDefinition(run.getProcessDefinitionId()).getKey();
    }
}
