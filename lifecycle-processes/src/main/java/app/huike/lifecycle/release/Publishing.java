package app.huike.lifecycle.release;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.release.Release.Origin;
import app.huike.lifecycle.release.Release.State;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Makes what designers drew live, and takes it back. What the files have to keep is asked before, by whoever publishes. All processes of a stage go
 * together, because a table is released with each diagram that asks it. For reviewers.
 */
@Stateless
public class Publishing {

    private static final String OF_DRAFT = "draft ";

    @Inject
    private RepositoryService engine;

    @Inject
    private BusinessClock clock;

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    /** Waits until nobody else publishes; until the transaction ends nothing is published but here. */
    public void alone() {
        new ReleaseTable(database).lock();
    }

    /**
     * The files that are live of a stage: those of the deployment of its processes' live releases, the newest of them.
     *
     * @param processes keys of the stage's processes
     */
    public SortedMap<String, String> live(Collection<String> processes) {
        return newest(processes).map(release -> files(release.deploymentId())).orElseGet(TreeMap::new);
    }

    /** The files of a release, live or not, source by name. */
    public SortedMap<String, String> files(String deploymentId) {
        SortedMap<String, String> files = new TreeMap<>();
        engine.getDeploymentResources(deploymentId).stream()
                .filter(resource -> ShippedStage.isReleased(resource.getName()))
                .forEach(resource -> files.put(resource.getName(), text(deploymentId, resource.getId())));
        return files;
    }

    /** By which it can be seen whether what is live has changed; empty where nothing is. */
    public String liveDeployment(Collection<String> processes) {
        return newest(processes).map(Release::deploymentId).orElse("");
    }

    /** The draft that is live of a stage; empty where what is live came with the product. */
    public Optional<UUID> liveDraft(Collection<String> processes) {
        return newest(processes)
                .map(release -> engine.createDeploymentQuery()
                        .deploymentId(release.deploymentId())
                        .singleResult())
                .map(Deployment::getSource)
                .filter(source -> source.startsWith(OF_DRAFT))
                .map(source -> UUID.fromString(source.substring(OF_DRAFT.length())));
    }

    private Optional<Release> newest(Collection<String> processes) {
        return processes.stream()
                .flatMap(key -> new ReleaseTable(database).live(key).stream())
                .max(java.util.Comparator.comparing(Release::releasedAt).thenComparing(Release::version));
    }

    private String text(String deploymentId, String resourceId) {
        try (InputStream file = engine.getResourceAsStreamById(deploymentId, resourceId)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Deploys the files and makes their processes live: new journeys begin with them, running ones stay with theirs.
     *
     * @return the versions by process
     * @throws Refused {@code DESIGN_REFUSED} where the engine does not take them, with its {@code reason}
     */
    public Map<String, Integer> publish(String stage, SortedMap<String, String> files, UUID draftId) {
        Rights.require(Permission.DESIGN_REVIEW);
        ReleaseTable releases = new ReleaseTable(database);
        ShippedStage content = new ShippedStage(stage, files);
        Map<String, String> diagrams = content.diagrams();
        Map<String, Integer> versions = new TreeMap<>();
        for (ProcessDefinition definition : deploy(stage, files, draftId).getDeployedProcessDefinitions()) {
            releases.publish(released(definition, content.checksum()), diagrams.get(definition.getKey()));
            versions.put(definition.getKey(), definition.getVersion());
        }
        return versions;
    }

    private DeploymentWithDefinitions deploy(String stage, SortedMap<String, String> files, UUID draftId) {
        DeploymentBuilder deployment =
                engine.createDeployment().name("bpmn/" + stage).source(OF_DRAFT + draftId);
        files.forEach(deployment::addString);
        try {
            return deployment.deployWithResult();
        } catch (ProcessEngineException refused) {
            throw Refused.rule("DESIGN_REFUSED").with("reason", String.valueOf(refused.getMessage()));
        }
    }

    private Release released(ProcessDefinition definition, String checksum) {
        return new Release(
                definition.getKey(),
                definition.getVersion(),
                checksum,
                definition.getId(),
                definition.getDeploymentId(),
                State.LIVE,
                Origin.DESIGNED,
                clock.instant());
    }

    /**
     * Takes back what a designer published: each process goes back to the release before that was not taken back itself.
     *
     * @param processes keys of the stage's processes
     * @return the versions by process that are live again
     * @throws Refused {@code NOTHING_TO_UNPUBLISH} where what is live came with the product, or there is none before
     */
    public Map<String, Integer> unpublish(Collection<String> processes) {
        Rights.require(Permission.DESIGN_REVIEW);
        ReleaseTable releases = new ReleaseTable(database);
        Map<String, Integer> versions = new TreeMap<>();
        for (String key : processes) {
            List<Release> all = releases.all(key);
            Release live = all.stream()
                    .filter(release -> release.state() == State.LIVE && release.origin() == Origin.DESIGNED)
                    .findFirst()
                    .orElseThrow(() -> Refused.conflict("NOTHING_TO_UNPUBLISH"));
            Release before = releases.before(live).orElseThrow(() -> Refused.conflict("NOTHING_TO_UNPUBLISH"));
            releases.goBack(live, before, clock.instant());
            versions.put(key, before.version());
        }
        return versions;
    }
}
