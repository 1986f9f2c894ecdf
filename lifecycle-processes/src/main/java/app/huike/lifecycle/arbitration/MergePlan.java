package app.huike.lifecycle.arbitration;

import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;

/** The door to what a merge of two customers would make of their processes; nothing changes. */
@Stateless
public class MergePlan {

    @Inject
    private RuntimeService engine;

    @Inject
    private JoinRule rule;

    /** What runs for the customer who goes. */
    public record Fate(String process, boolean goesOn) {}

    /** What would become of each run of the one who goes. */
    public List<Fate> of(UUID from, UUID into) {
        Rights.require(Permission.CUSTOMER_MERGE);
        return engine.createProcessInstanceQuery().processInstanceBusinessKey(from.toString()).list().stream()
                .map(run -> new Fate(rule.process(run), rule.goesOn(run, into)))
                .toList();
    }
}
