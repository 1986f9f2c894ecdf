package app.huike.lifecycle.release;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.lifecycle.release.Release.Origin;
import app.huike.lifecycle.release.Release.State;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Publishes what came with the product, in one transaction for each stage; safe where two nodes start at once. */
@Stateless
public class Shipping {

    private static final Logger LOG = Logger.getLogger(Shipping.class.getName());

    @Inject
    private RepositoryService engine;

    @Inject
    @Any
    private Instance<ReleaseRule> rules;

    @Inject
    private Event<ShippedNotPublished> kept;

    @Inject
    private BusinessClock clock;

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    /** Deploys the stage and makes its processes live, as far as nothing stands there that has to stay. */
    public void ship(ShippedStage stage) {
        ReleaseTable releases = new ReleaseTable(database);
        releases.lock();
        Map<String, String> diagrams = stage.diagrams();
        String checksum = stage.checksum();
        Set<String> wanted = new TreeSet<>(diagrams.keySet());
        wanted.removeIf(key -> !isWanted(releases, key, checksum));
        if (diagrams.keySet().stream().anyMatch(key -> staysAsDesigned(releases, key, checksum))) {
            kept.fire(new ShippedNotPublished(stage, checksum));
        }
        if (wanted.isEmpty()) {
            return;
        }
        DeploymentWithDefinitions deployment = deploy(stage);
        for (ProcessDefinition definition : deployment.getDeployedProcessDefinitions()) {
            if (wanted.contains(definition.getKey())) {
                releases.publish(release(definition, checksum), diagrams.get(definition.getKey()));
                LOG.info(() -> "Released " + definition.getKey() + " version " + definition.getVersion());
            }
        }
    }

    /** A designer's release is live, and the product brings something that was never shipped before. */
    private static boolean staysAsDesigned(ReleaseTable releases, String processKey, String checksum) {
        return releases.live(processKey)
                        .filter(live -> live.origin() == Origin.DESIGNED)
                        .isPresent()
                && releases.all(processKey).stream()
                        .noneMatch(release -> release.checksum().equals(checksum));
    }

    private static boolean isWanted(ReleaseTable releases, String processKey, String checksum) {
        if (releases.all(processKey).isEmpty()) {
            return true;
        }
        Optional<Release> live = releases.live(processKey);
        if (live.isPresent() && live.get().origin() == Origin.DESIGNED) {
            LOG.fine(() -> "Process " + processKey + " stays as it was designed here");
        }
        return live.map(release -> release.givesWayTo(checksum)).orElse(false);
    }

    /** Asked here and not by the engine, which reads old releases too: whoever is on his way by one goes on. */
    private DeploymentWithDefinitions deploy(ShippedStage stage) {
        stage.require(rules);
        DeploymentBuilder deployment =
                engine.createDeployment().name("bpmn/" + stage.name()).source("shipped");
        stage.files().forEach(deployment::addString);
        return deployment.deployWithResult();
    }

    private Release release(ProcessDefinition definition, String checksum) {
        return new Release(
                definition.getKey(),
                definition.getVersion(),
                checksum,
                definition.getId(),
                definition.getDeploymentId(),
                State.LIVE,
                Origin.SHIPPED,
                clock.instant());
    }
}
