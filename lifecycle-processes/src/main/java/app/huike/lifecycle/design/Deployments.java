package app.huike.lifecycle.design;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.check.FileIds;
import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.engine.EngineVersion;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The door of modelers that know how to deploy to an engine. Nothing becomes live by it: the files arrive as a draft of the stage that owns them. What
 * comes again under the same name is another edition of that draft, as long as whoever deploys has it open. Refusals as at {@link Designs}, and {@code
 * DEPLOYMENT_OF_NO_STAGE}, {@code DEPLOYMENT_UNREADABLE}.
 */
@Stateless
public class Deployments {

    private static final int LONGEST_TITLE = 200;

    @Inject
    private Designs designs;

    @Inject
    private DraftTable drafts;

    @Inject
    private Vocabularies stages;

    @Inject
    private BusinessClock clock;

    /** Which engine runs what is published; such as {@code 7.24.0}. Whoever may look at diagrams may ask. */
    public String engineVersion() {
        Rights.require(Permission.DESIGN_READ);
        return EngineVersion.get();
    }

    /**
     * Keeps files as a draft.
     *
     * @param name of the deployment, which the draft is called by
     * @param files source by the name that the modeler gave
     */
    public Deployed deploy(String name, Map<String, String> files) {
        Actor actor = Rights.require(Permission.DESIGN_WRITE);
        Map<String, FileIds> ids = new TreeMap<>();
        files.forEach((file, source) -> ids.put(file, readable(file, source)));
        String stage = stage(ids);
        String title = name == null || name.isBlank() ? stage : name.strip();
        title = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
        UUID draft = draftOf(actor, stage, title);
        DraftView before = designs.get(draft);
        Map<String, String> renamed = new HashMap<>();
        Map<String, Set<String>> about = new TreeMap<>();
        ids.forEach((file, of) -> {
            String known = nameIn(before.files(), of).orElse(file);
            renamed.put(known, files.get(file));
            about.put(known, of.all());
        });
        int edition = designs.save(draft, before.draft().edition(), renamed, null);
        DraftView now = designs.get(draft);
        return new Deployed(
                draft,
                stage,
                title,
                edition,
                edition != before.draft().edition(),
                about,
                now.faults(),
                clock.instant());
    }

    private static FileIds readable(String file, String source) {
        FileIds ids = FileIds.of(source);
        ids.refused().ifPresent(fault -> {
            throw Refused.rule("DEPLOYMENT_UNREADABLE").with("file", file).with("fault", fault.code());
        });
        return ids;
    }

    /** The stage whose processes or tables are among the files. */
    private String stage(Map<String, FileIds> ids) {
        return stages.stages().stream()
                .sorted()
                .filter(stage -> {
                    Set<String> owned = owned(stage);
                    return ids.values().stream().anyMatch(file -> file.isOf(owned));
                })
                .findFirst()
                .orElseThrow(() -> Refused.rule("DEPLOYMENT_OF_NO_STAGE"));
    }

    private Set<String> owned(String stage) {
        Set<String> owned = new HashSet<>(stages.of(stage).processes());
        designs.files(stage)
                .values()
                .forEach(source -> owned.addAll(FileIds.of(source).all()));
        return owned;
    }

    private UUID draftOf(Actor actor, String stage, String title) {
        return drafts.list(stage).stream()
                .filter(draft -> draft.state().isOpen() && !draft.shipped())
                .filter(draft -> draft.title().equals(title) && draft.author().equals(actor.login()))
                .map(Draft::id)
                .findFirst()
                .orElseGet(() -> designs.begin(stage, title));
    }

    /** What the draft calls the file that is about the same. */
    private static Optional<String> nameIn(SortedMap<String, String> files, FileIds ids) {
        return files.entrySet().stream()
                .filter(file -> ids.isOf(FileIds.of(file.getValue()).all()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
