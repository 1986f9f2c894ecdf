package app.huike.lifecycle.arbitration;

import app.huike.lifecycle.step.MessageRank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Messages matter as the process's own diagram says. */
@ApplicationScoped
class RankInDiagram implements MessageRank {

    private ProcessPolicies policies;

    RankInDiagram() {}

    @Inject
    RankInDiagram(ProcessPolicies policies) {
        this.policies = policies;
    }

    @Override
    public int of(DelegateExecution execution) {
        return policies.of(execution.getProcessDefinitionId()).rank();
    }
}
