package app.huike.lifecycle.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** The tables of live releases, for what is decided before a process starts. */
@ApplicationScoped
public class LiveTables {

    private Releases releases;
    private RepositoryService diagrams;
    private DecisionService decisions;

    LiveTables() {}

    @Inject
    public LiveTables(Releases releases, RepositoryService diagrams, DecisionService decisions) {
        this.releases = releases;
        this.diagrams = diagrams;
        this.decisions = decisions;
    }

    /**
     * Asks the table that was released together with the live diagram of a process.
     *
     * @return what it says, by output column
     * @throws IllegalStateException where no release is live, it has no such table, or no row of it fits
     */
    public Map<String, Object> ask(String processKey, String table, Map<String, Object> values) {
        DmnDecisionRuleResult said = decisions
                .evaluateDecisionTableById(live(processKey, table), values)
                .getSingleResult();
        if (said == null) {
            throw new IllegalStateException("Decision table '" + table + "' has no row for " + values.keySet());
        }
        return said.getEntryMap();
    }

    private String live(String processKey, String table) {
        Release live = releases.live(processKey)
                .orElseThrow(() -> new IllegalStateException("No release of process '" + processKey + "' is live"));
        DecisionDefinition definition = diagrams.createDecisionDefinitionQuery()
                .deploymentId(live.deploymentId())
                .decisionDefinitionKey(table)
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("The release of '" + processKey + "' has no table '" + table + "'");
        }
        return definition.getId();
    }
}
