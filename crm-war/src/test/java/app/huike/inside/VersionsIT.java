package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.lifecycle.check.Change;
import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.design.Versions;
import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.release.Releases;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Any two of what is live, what was published, and the editions of drafts. */
class VersionsIT extends InContainer {

    private static final String STAGE = "record-check";
    private static final String FILE = "record-check.bpmn";

    @Inject
    private Versions versions;

    @Inject
    private Designs designs;

    @Inject
    private Releases releases;

    @Inject
    private People people;

    @Test
    void anyTwoAreCompared() {
        Actor ada = people.person(Role.DESIGNER, "main", null);
        Release live = releases.live(STAGE).orElseThrow();
        String source = as(ada, () -> designs.files(STAGE)).get(FILE);
        UUID id = as(ada, () -> designs.begin(STAGE, "Called otherwise"));
        String changed = source.replaceFirst(
                "<bpmn:process id=\"record-check\" name=\"[^\"]*\"",
                "<bpmn:process id=\"record-check\" name=\"Otherwise\"");
        assertThat(changed).isNotEqualTo(source);
        as(ada, () -> designs.save(id, 1, Map.of(FILE, changed), null));

        assertThat(as(ada, () -> versions.sides(STAGE)))
                .extracting(Versions.Side::key)
                .startsWith("live", "v" + live.version())
                .contains(id + ".2", id + ".1");
        assertThat(as(ada, () -> versions.compare(STAGE, "live", "v" + live.version()))
                        .changes())
                .isEmpty();
        assertThat(as(ada, () -> versions.compare(STAGE, id + ".1", id + ".2")))
                .satisfies(compared -> assertThat(compared.diagrams()).containsExactly(FILE))
                .satisfies(compared ->
                        assertThat(compared.changes()).singleElement().returns(Change.Kind.NAME, Change::kind));
        for (String side : new String[] {"v99999", "x", "", id + ".3", UUID.randomUUID() + ".1"}) {
            assertRefused(ada, "VERSION_UNKNOWN", () -> versions.files(STAGE, side));
        }
        assertRefused(ada, "VERSION_UNKNOWN", () -> versions.files("welcome", id + ".2"));
        assertRefused(ada, "STAGE_UNKNOWN", () -> versions.sides("nowhere"));
        assertRefused(People.MARKETING, "NOT_FOUND", () -> versions.compare(STAGE, "live", "live"));
        as(ada, () -> {
            designs.discard(id);
            return null;
        });
    }
}
