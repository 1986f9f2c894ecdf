package app.huike.lifecycle.design;

import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.check.Change;
import app.huike.lifecycle.check.Comparison;
import app.huike.lifecycle.check.Fault;
import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.release.Publishing;
import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.release.Releases;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The door of comparing: what is live of a stage, what was published before, and every edition of its drafts; any two of them. Refusals {@code STAGE_UNKNOWN},
 * {@code VERSION_UNKNOWN}.
 */
@Stateless
public class Versions {

    private static final String LIVE = "live";
    private static final Pattern RELEASED = Pattern.compile("v([0-9]{1,6})");
    private static final Pattern DRAWN = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,6})");

    @Inject
    private Designs designs;

    @Inject
    private DraftTable drafts;

    @Inject
    private DraftChecks checks;

    @Inject
    private Vocabularies stages;

    @Inject
    private Releases releases;

    @Inject
    private Publishing publishing;

    /** What kind of version it is. */
    public enum Kind {
        LIVE,
        RELEASE,
        EDITION
    }

    /**
     * One that can be compared.
     *
     * @param key by which it is asked for: {@code live}, {@code v3}, or the draft's id and the edition, {@code 0190….2}
     * @param number of the release or of the edition; 0 of what is live
     * @param title of the draft; null of others
     */
    public record Side(String key, Kind kind, int number, String title, Instant at) {}

    /** All that can be compared: what is live, the releases and then the editions, the newest first. */
    public List<Side> sides(String stage) {
        List<Release> released = released(stage);
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(LIVE, Kind.LIVE, 0, null, null));
        released.forEach(release -> sides.add(
                new Side("v" + release.version(), Kind.RELEASE, release.version(), null, release.releasedAt())));
        sides.addAll(drafts.sides(stage));
        return sides;
    }

    /** All releases of a stage's processes, by process and the newest first. */
    public List<Release> releases(String stage) {
        Rights.require(Permission.DESIGN_READ);
        if (stage == null || !stages.stages().contains(stage)) {
            throw Refused.unknown("STAGE_UNKNOWN");
        }
        return new TreeSet<>(stages.of(stage).processes())
                .stream().flatMap(process -> releases.all(process).stream()).toList();
    }

    /** One release for each version, the newest first. All processes of a stage are published together. */
    private List<Release> released(String stage) {
        TreeMap<Integer, Release> byVersion = releases(stage).stream()
                .collect(Collectors.toMap(
                        Release::version, Function.identity(), (one, other) -> newer(one, other), TreeMap::new));
        return List.copyOf(byVersion.descendingMap().values());
    }

    private static Release newer(Release one, Release other) {
        return Comparator.comparing(Release::releasedAt).compare(one, other) < 0 ? other : one;
    }

    /** The files of one of them, source by name. */
    public SortedMap<String, String> files(String stage, String side) {
        List<Release> released = released(stage);
        Matcher version = RELEASED.matcher(String.valueOf(side));
        Matcher edition = DRAWN.matcher(String.valueOf(side));
        if (LIVE.equals(side)) {
            return designs.files(stage);
        }
        if (version.matches()) {
            int number = Integer.parseInt(version.group(1));
            return released.stream()
                    .filter(release -> release.version() == number)
                    .findFirst()
                    .map(release -> publishing.files(release.deploymentId()))
                    .orElseThrow(Versions::unknown);
        }
        if (edition.matches()) {
            return drawn(stage, edition.group(1), Integer.parseInt(edition.group(2)));
        }
        throw unknown();
    }

    private SortedMap<String, String> drawn(String stage, String draft, int edition) {
        try {
            UUID id = UUID.fromString(draft);
            return drafts.find(id)
                    .filter(each -> each.stage().equals(stage) && edition >= 1 && edition <= each.edition())
                    .map(each -> drafts.files(id, edition))
                    .orElseThrow(Versions::unknown);
        } catch (IllegalArgumentException noId) {
            throw unknown();
        }
    }

    /** What is wrong with files of a stage, as the checks of now say. */
    public List<Fault> faults(String stage, SortedMap<String, String> files) {
        Rights.require(Permission.DESIGN_READ);
        return checks.faults(stage, files);
    }

    private static Refused unknown() {
        return Refused.unknown("VERSION_UNKNOWN");
    }

    /**
     * Two that are compared.
     *
     * @param diagrams names of the diagrams that one of them has at least
     */
    public record Compared(List<String> diagrams, List<Change> changes) {}

    /** In what two of them differ, in the order of the files. */
    public Compared compare(String stage, String before, String after) {
        SortedMap<String, String> old = files(stage, before);
        SortedMap<String, String> now = files(stage, after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return new Compared(
                names.stream().filter(name -> name.endsWith(".bpmn")).toList(), Comparison.between(old, now));
    }
}
